import type { OfficialDocumentView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';

/** How far a document has come, and how it came about as far as the reader may know. */
export function DocumentStanding({ view }: Readonly<{ view: OfficialDocumentView }>) {
  const { t } = useTranslation();
  const { approval, template, cases, receipts, ended, sha256, status } = view;
  const when = (who: string | null, at: string | null) => at && [who, momentText(at)].filter(Boolean).join('，');
  const version = t('documents.templateVersion', { name: template.name, version: template.version });
  return (
    <DefinitionList
      items={[
        [t('documents.course.drafted'), when(view.draftedBy, view.draftedAt)],
        [t('documents.course.authors'), view.authors.join('、')],
        [t('documents.course.approved'), approval && when(approval.by, approval.at)],
        [t('documents.approval.opinion'), approval?.opinion],
        [t('documents.approval.written'), approval?.leaderApproval && writtenOf(approval.leaderApproval)],
        [t('documents.course.issued'), when(view.issuedBy, view.issuedAt)],
        [t('documents.course.ended'), ended && `${when(ended.by, ended.at) ?? ''}：${ended.reason}`],
        [
          t('documents.course.receipts'),
          receipts.length > 0 && <Receipts key="receipts" receipts={receipts} isOut={status === 'issued'} />,
        ],
        [
          t('documents.course.cases'),
          cases.length > 0 && (
            <ul key="cases" className="plain">
              {cases.map(({ id, number, title }) => (
                <li key={id}>
                  <Link to={`/cases/${id}`}>{`${number} ${title}`}</Link>
                </li>
              ))}
            </ul>
          ),
        ],
        [t('documents.course.template'), version],
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
  );
}

type ReceiptsProps = Readonly<{ receipts: OfficialDocumentView['receipts']; isOut: boolean }>;

function Receipts({ receipts, isOut }: ReceiptsProps) {
  const { t } = useTranslation();
  const standing = ({ receivedAt, receivedBy }: ReceiptsProps['receipts'][number]) => {
    if (receivedAt !== null) return t('documents.received', { who: receivedBy ?? '', at: momentText(receivedAt) });
    return isOut ? t('documents.notReceived') : '';
  };
  return (
    <ul className="plain">
      {receipts.map((receipt) => (
        <li key={receipt.unit.id}>{[receipt.unit.name, standing(receipt)].filter(Boolean).join('：')}</li>
      ))}
    </ul>
  );
}

function writtenOf({ leader, document, on }: Readonly<{ leader: string; document: string; on: string }>): string {
  return [leader, document, on].join(' ');
}
