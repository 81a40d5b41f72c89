import { SegmentedControl } from '@mantine/core';
import type { ReportImportView } from '@bihuan/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { BulkPanel } from './bulk-panel';
import { ConfirmStep } from './confirm-step';
import { DraftsPane } from './drafts-pane';
import { FiguresPanel } from './figures-panel';
import css from './import-review.module.css';
import { ImportSteps } from './import-steps';
import { IndicatorsPanel } from './indicators-panel';
import { ReviewBar } from './review-bar';
import { SourcePane } from './source-pane';
import { useDrafts } from './use-drafts';

/** The steps between reading a report and having its cases: compare what was read with the source, then confirm. */
export function ImportReview({ view }: Readonly<{ view: ReportImportView }>) {
  const editing = useDrafts(view);
  const [params, setParams] = useSearchParams();
  const isConfirming = params.get('step') === 'confirm' && editing.drafts.some(({ keep }) => keep);
  const goTo = (step: 'check' | 'confirm') =>
    setParams(changedParams(params, { step: step === 'confirm' ? step : '' }));
  return (
    <>
      <ImportSteps at={isConfirming ? 'confirm' : 'check'} />
      {isConfirming ? (
        <Arrival>
          <ConfirmStep
            id={view.id}
            version={editing.version}
            year={view.year}
            drafts={editing.drafts}
            onBack={() => goTo('check')}
          />
        </Arrival>
      ) : (
        <Check view={view} editing={editing} onConfirm={() => goTo('confirm')} />
      )}
    </>
  );
}

/** The next step stands where the last one was: the keyboard begins at its head. */
function Arrival({ children }: Readonly<{ children: React.ReactNode }>) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <div ref={root} tabIndex={-1} className={css.arrival}>
      {children}
    </div>
  );
}

type CheckProps = Readonly<{
  view: ReportImportView;
  editing: ReturnType<typeof useDrafts>;
  onConfirm: () => void;
}>;

/** The keyboard goes where something was just opened, once it is drawn. */
const focusOn = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }));

/** The source on one side, what was read out of it on the other. */
function Check({ view, editing, onConfirm }: CheckProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [pane, setPane] = useState('drafts');
  const locate = (id: string) => {
    setChosen(id);
    setPane('source');
    focusOn(`[data-draft="${id}"]`);
  };
  const openCard = (id: string) => {
    setChosen(id);
    setPane('drafts');
    focusOn(`#draft-${CSS.escape(id)} button`);
  };
  return (
    <div className={css.bench}>
      <ReviewBar view={view} editing={editing} onIncomplete={openCard} onConfirm={onConfirm} />
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
            onGo={openCard}
            onLocate={locate}
            onChange={editing.edit}
          />
          <FiguresPanel figures={view.figures} />
          <IndicatorsPanel indicators={view.indicators} />
        </div>
      </div>
    </div>
  );
}
