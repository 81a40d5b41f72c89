import { Button } from '@mantine/core';
import type { ReportImportView } from '@bihuan/contracts';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { isIncomplete, summarise } from '../lib/drafts';
import { DiscardButton } from './discard-button';
import css from './review-bar.module.css';
import type { SaveState, useDrafts } from './use-drafts';

type Editing = ReturnType<typeof useDrafts>;
type Props = Readonly<{
  view: ReportImportView;
  editing: Editing;
  onIncomplete: (id: string) => void;
  onConfirm: () => void;
}>;

/** Always in sight: whether everything is saved, how much is kept, and the way to confirm. */
export function ReviewBar({ view, editing, onIncomplete, onConfirm }: Props) {
  const { t } = useTranslation();
  const { kept, incomplete } = summarise(editing.drafts);
  const firstIncomplete = editing.drafts.find(isIncomplete);
  return (
    <div className={css.bar}>
      <div className={css.line}>
        <span>{t('intake.chosen', { kept, all: editing.drafts.length })}</span>
        <SaveSign state={editing.state} />
        {editing.state === 'failed' && (
          <Button variant="default" onClick={editing.retry}>
            {t('intake.retry')}
          </Button>
        )}
        <div className={css.actions}>
          <DiscardButton id={view.id} />
          <Button disabled={kept === 0 || editing.state !== 'saved'} onClick={onConfirm}>
            {t('intake.confirm')}
          </Button>
        </div>
      </div>
      {editing.state === 'failed' && <ProblemAlert error={editing.error} />}
      {editing.state === 'stale' && (
        <div className="row">
          <span>{t('intake.staleText')}</span>
          <Button variant="default" onClick={() => void editing.reload(true)}>
            {t('intake.useMine')}
          </Button>
          <Button variant="default" onClick={() => void editing.reload(false)}>
            {t('intake.useTheirs')}
          </Button>
        </div>
      )}
      {firstIncomplete && (
        <div className="row">
          <span className={css.warning}>{t('intake.incomplete', { n: incomplete })}</span>
          <Button variant="subtle" onClick={() => onIncomplete(firstIncomplete.id)}>
            {t('common.edit')}
          </Button>
        </div>
      )}
    </div>
  );
}

const signs = { saved: IconCloudCheck, saving: IconCloudUp, failed: IconAlertTriangle, stale: IconAlertTriangle };
function SaveSign({ state }: Readonly<{ state: SaveState }>) {
  const { t } = useTranslation();
  const Sign = signs[state];
  return (
    <output className={css.save} data-state={state}>
      <Sign size={20} aria-hidden />
      {t(`intake.save.${state}`)}
    </output>
  );
}
