import { SegmentedControl } from '@mantine/core';
import type { ReportImportView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkPanel } from './bulk-panel';
import { DraftsPane } from './drafts-pane';
import { FiguresPanel } from './figures-panel';
import { IndicatorsPanel } from './indicators-panel';
import css from './import-review.module.css';
import { ReviewBar } from './review-bar';
import { SourcePane } from './source-pane';
import { useDrafts } from './use-drafts';

/** The source on one side, what was read out of it on the other. */
export function ImportReview({ view }: Readonly<{ view: ReportImportView }>) {
  const { t } = useTranslation();
  const editing = useDrafts(view);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pane, setPane] = useState('drafts');
  const locate = (id: string) => {
    setChosen(id);
    setPane('source');
  };
  const openCard = (id: string) => {
    setChosen(id);
    setPane('drafts');
  };
  return (
    <>
      <ReviewBar view={view} editing={editing} onIncomplete={openCard} />
      <SegmentedControl
        className={css.switch}
        fullWidth
        aria-label={t('intake.panes')}
        value={pane}
        onChange={setPane}
        data={[
          { value: 'drafts', label: t('intake.drafts') },
          { value: 'source', label: t('intake.source') },
        ]}
      />
      <div className={css.panes} data-pane={pane}>
        <SourcePane view={view} drafts={editing.drafts} chosen={chosen} onChoose={openCard} />
        <div className={css.drafts}>
          <BulkPanel drafts={editing.drafts} onChange={editing.edit} />
          <DraftsPane
            drafts={editing.drafts}
            source={view.sourceText}
            chosen={chosen}
            onChoose={setChosen}
            onLocate={locate}
            onChange={editing.edit}
          />
          <FiguresPanel figures={view.figures} />
          <IndicatorsPanel indicators={view.indicators} />
        </div>
      </div>
    </>
  );
}
