import { Button } from '@mantine/core';
import type { FigureChanges, WrittenReportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../shared/ui/dialog';
import { Loaded } from '../../../../shared/ui/loaded';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useFigureChanges, useRefreshFigures } from '../../api/change-written';
import type { DraftInHand } from '../../hooks/use-draft';
import css from './writing.module.css';

const MOST_SHOWN = 100;
type Props = Readonly<{ view: WrittenReportView; inHand: DraftInHand; onClose: () => void }>;

/** What fresh figures would change; they are taken over only from here. */
export function RefreshDialog({ view, inHand, onClose }: Props) {
  const { t } = useTranslation();
  const query = useFigureChanges(view.id);
  const refresh = useRefreshFigures(view.id);
  const take = (digest: string) =>
    refresh.mutate(
      { version: inHand.version, body: { digest } },
      {
        onSuccess: ({ version }) => {
          inHand.follow(version);
          notifyDone(t('writing.taken'));
          onClose();
        },
        onError: () => void query.refetch(),
      },
    );
  return (
    <Dialog title={t('writing.refresh')} onClose={onClose}>
      <div className="stack">
        {refresh.isError && <ProblemAlert error={refresh.error} />}
        <Loaded query={query}>
          {({ digest, asOf, changes }) => (
            <>
              <p>{t('writing.asOf', { date: asOf })}</p>
              {changes.length === 0 ? <p>{t('writing.noChanges')}</p> : <Changes changes={changes} />}
              <div className="row">
                <Button loading={refresh.isPending} onClick={() => take(digest)}>
                  {t('writing.take')}
                </Button>
                <Button variant="default" onClick={onClose}>
                  {t('common.cancel')}
                </Button>
              </div>
            </>
          )}
        </Loaded>
      </div>
    </Dialog>
  );
}

function Changes({ changes }: Pick<FigureChanges, 'changes'>) {
  const { t } = useTranslation();
  const more = changes.length - MOST_SHOWN;
  return (
    <>
      <p>{t('writing.changesTitle')}</p>
      <ul className={`plain ${css.changes}`}>
        {changes.slice(0, MOST_SHOWN).map(({ card, inReport, before, after }) => (
          <li key={card}>
            {inReport && <strong>{t('writing.inReport')}</strong>}
            <div>{t('writing.before', { text: before ?? t('writing.nothing') })}</div>
            <div>{t('writing.after', { text: after ?? t('writing.nothing') })}</div>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('writing.moreChanges', { n: more })}</p>}
    </>
  );
}
