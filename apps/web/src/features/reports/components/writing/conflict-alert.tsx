import { Alert, Button } from '@mantine/core';
import type { ReportDraft } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../../shared/ui/loaded';
import { writtenQuery } from '../../api/read-written';
import type { DraftInHand } from '../../hooks/use-draft';
import css from './writing.module.css';

/** Two people saved the same report: what differs, and which of both is to stay. */
export function ConflictAlert({ id, inHand }: Readonly<{ id: string; inHand: DraftInHand }>) {
  const { t } = useTranslation();
  const query = useQuery({ ...writtenQuery(id), refetchOnMount: 'always' });
  return (
    <Alert role="alert" color="orange" variant="light" title={t('writing.conflict')}>
      <div className="stack">
        <p>{t('writing.conflictText')}</p>
        <Loaded query={query}>
          {(theirs) => (
            <>
              <Differences mine={inHand.draft} theirs={theirs.draft} />
              <div className="row">
                <Button variant="default" onClick={() => inHand.adopt(theirs)}>
                  {t('writing.takeTheirs')}
                </Button>
                <Button variant="default" onClick={() => inHand.saveOver(theirs.version)}>
                  {t('writing.keepMine')}
                </Button>
              </div>
            </>
          )}
        </Loaded>
      </div>
    </Alert>
  );
}

function Differences({ mine, theirs }: Readonly<{ mine: ReportDraft; theirs: ReportDraft }>) {
  const { t } = useTranslation();
  const differing = differencesOf(mine, theirs);
  if (differing.length === 0) return <p>{t('writing.onlyOptions')}</p>;
  return (
    <ul className={`plain ${css.changes}`}>
      {differing.map(({ id, own, other }) => (
        <li key={id}>
          <div>{t('writing.mine', { text: own ?? t('writing.nothing') })}</div>
          <div>{t('writing.theirs', { text: other ?? t('writing.nothing') })}</div>
        </li>
      ))}
    </ul>
  );
}

function differencesOf(mine: ReportDraft, theirs: ReportDraft) {
  const said = ({ pieces }: ReportDraft) => new Map(pieces.map(({ id, text, card }) => [id, text ?? card]));
  const [own, other] = [said(mine), said(theirs)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .map((id) => ({ id, own: own.get(id) ?? null, other: other.get(id) ?? null }))
    .filter((one) => one.own !== one.other);
}
