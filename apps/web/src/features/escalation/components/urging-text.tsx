import type { UrgingSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Loaded } from '../../../shared/ui/loaded';
import { useUrging } from '../api/read-urging';

/** What a notice says, and how it came about as far as the reader may know. */
export function UrgingText({ urging }: Readonly<{ urging: UrgingSummary }>) {
  const { t } = useTranslation();
  const query = useUrging(urging.id, urging.version);
  return (
    <Loaded query={query} lines={5}>
      {({ content, approval, reason, sha256 }) => (
        <DefinitionList
          items={[
            [t('escalation.parts.facts'), content.facts],
            [t('escalation.parts.basis'), content.basis],
            [t('escalation.parts.requirement'), content.requirement],
            [t('escalation.parts.notice'), content.notice],
            [t('escalation.parts.contact'), content.contact],
            [t('escalation.parts.copyTo'), content.copyTo],
            [t('escalation.why'), reason],
            [t('escalation.approval.basis'), approval?.basis],
            [t('escalation.approval.opinion'), approval?.opinion],
            [
              t('escalation.approval.written'),
              approval?.leaderApproval &&
                [approval.leaderApproval.leader, approval.leaderApproval.document, approval.leaderApproval.on].join(
                  ' ',
                ),
            ],
            [
              'SHA-256',
              sha256 && (
                <code key="sha256" className="small">
                  {sha256}
                </code>
              ),
            ],
          ]}
        />
      )}
    </Loaded>
  );
}
