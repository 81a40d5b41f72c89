import { Button, SegmentedControl } from '@mantine/core';
import type { WrittenReportView } from '@bihuan/contracts';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../../shared/lib/dates';
import { Loaded } from '../../../../shared/ui/loaded';
import { PrintPreviewButton } from '../../../../shared/ui/file-preview/print-dialog';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useWrittenText } from '../../api/read-written';
import { useDraft, type DraftInHand } from '../../hooks/use-draft';
import { DocumentSheet } from '../document-sheet';
import { ChapterEditor } from './chapter-editor';
import { Comparison, useChanges } from './comparison';
import { ConflictAlert } from './conflict-alert';
import { FindingsPanel } from './findings-panel';
import { OptionsPanel } from './options-panel';
import { PapersPanel } from './papers-panel';
import css from './writing.module.css';

const showings = ['edit', 'preview', 'publicPreview'] as const;
type Showing = (typeof showings)[number];

/** The report on the left, as pieces or as it prints; what the check finds, options and papers on the right. */
export function WritingDesk({ view }: Readonly<{ view: WrittenReportView }>) {
  const { t } = useTranslation();
  const inHand = useDraft(view);
  const mayEdit = view.may.includes('edit');
  const [showing, setShowing] = useState<Showing>(mayEdit ? 'edit' : 'preview');
  const shown = showing === 'edit' && !mayEdit ? 'preview' : showing;
  const [isComparing, setIsComparing] = useState(false);
  const changes = useChanges(view, isComparing);
  return (
    <div className={css.desk}>
      <div className={css.main}>
        <Bar view={view} inHand={inHand} shown={shown} onShow={setShowing} />
        {shown === 'edit' && view.may.includes('refresh') && (
          <Comparison changes={changes} isOn={isComparing} onSwitch={setIsComparing} />
        )}
        <SavingFault id={view.id} inHand={inHand} />
        {shown === 'edit' ? (
          view.chapters.map(({ part, title }) => (
            <ChapterEditor key={part} part={part} title={title} view={view} inHand={inHand} changes={changes.found} />
          ))
        ) : (
          <Preview id={view.id} version={view.version} edition={shown === 'publicPreview' ? 'public' : 'internal'} />
        )}
      </div>
      <div className={css.side}>
        <FindingsPanel view={view} onJump={() => setShowing('edit')} />
        <PapersPanel view={view} inHand={inHand} />
        {mayEdit && <OptionsPanel inHand={inHand} />}
        <Finished view={view} />
        <p className="prose soft small">{t('reports.sourceHint')}</p>
      </div>
    </div>
  );
}

type BarProps = Readonly<{
  view: WrittenReportView;
  inHand: DraftInHand;
  shown: Showing;
  onShow: (showing: Showing) => void;
}>;

/** How the report is shown, the steps back and forth, and the way to see it as it will print. */
function Bar({ view, inHand, shown, onShow }: BarProps) {
  const { t } = useTranslation();
  const mayEdit = view.may.includes('edit');
  return (
    <div className={css.bar}>
      <SegmentedControl
        aria-label={t('writing.title')}
        value={shown}
        onChange={(next) => onShow(showings.find((one) => one === next) ?? 'edit')}
        data={showings
          .filter((one) => one !== 'edit' || mayEdit)
          .map((value) => ({ value, label: t(`writing.${value}`) }))}
      />
      {mayEdit && <Steps inHand={inHand} />}
      <PrintPreviewButton
        address={`/written-reports/${view.id}/pdf${shown === 'publicPreview' ? '?edition=public' : ''}`}
        version={view.version}
        title={t('writing.asPrinted')}
      />
    </div>
  );
}

/** Undo, redo, and whether everything is saved. */
function Steps({ inHand }: Readonly<{ inHand: DraftInHand }>) {
  const { t } = useTranslation();
  const { undo, redo, isDirty, isSaving } = inHand;
  const state = isDirty ? 'unsaved' : 'saved';
  return (
    <div className={css.steps}>
      <Button
        variant="default"
        disabled={!undo}
        onClick={() => undo?.()}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
      >
        {t('writing.undo')}
      </Button>
      <Button
        variant="default"
        disabled={!redo}
        onClick={() => redo?.()}
        leftSection={<IconArrowForwardUp size={18} aria-hidden />}
      >
        {t('writing.redo')}
      </Button>
      <output className="soft small">{t(`writing.${isSaving ? 'saving' : state}`)}</output>
    </div>
  );
}

function Preview(props: Readonly<{ id: string; version: number; edition: 'internal' | 'public' }>) {
  const query = useWrittenText(props.id, props.version, props.edition);
  return (
    <Loaded query={query} lines={12}>
      {(tree) => <DocumentSheet tree={tree} />}
    </Loaded>
  );
}

function SavingFault({ id, inHand }: Readonly<{ id: string; inHand: DraftInHand }>) {
  const { t } = useTranslation();
  if (inHand.hasConflict) return <ConflictAlert id={id} inHand={inHand} />;
  if (!inHand.error) return null;
  return (
    <ProblemAlert error={inHand.error}>
      <Button mt="sm" variant="default" onClick={() => inHand.saveOver(inHand.version)}>
        {t('common.retry')}
      </Button>
    </ProblemAlert>
  );
}

function Finished({ view }: Readonly<{ view: WrittenReportView }>) {
  const { t } = useTranslation();
  if (!view.finishedAt) return null;
  return (
    <p className="soft small">
      {t('writing.finishedBy', { who: view.finishedBy ?? '', at: momentText(view.finishedAt) })}
      <br />
      {t('writing.fingerprint')}：<span className={css.hash}>{view.sha256}</span>
    </p>
  );
}
