import type { DraftCase, ReportImportView } from '@bihuan/contracts';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { bringIntoSight } from '../lib/bring-into-sight';
import { isUnsure, type Drafts } from '../lib/drafts';
import { paragraphAt, segmentSource, type Paragraph, type Part } from '../lib/segment-source';
import css from './source-pane.module.css';

type Props = Readonly<{
  view: ReportImportView;
  drafts: Drafts;
  chosen: string | null;
  at?: number | null;
  onChoose: (id: string) => void;
}>;

/** The report as it was written, with what was read out of it marked; scrolls to the chosen item. */
export function SourcePane({ view, drafts, chosen, at = null, onChoose }: Props) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => segmentSource(view.sourceText, drafts, view.outline),
    [view.sourceText, drafts, view.outline],
  );
  const byId = useMemo(() => new Map(drafts.map((draft) => [draft.id, draft])), [drafts]);
  const sought = at === null ? undefined : paragraphAt(paragraphs, at);
  const soughtStart = sought?.start;
  useEffect(() => scrollTo(pane.current, chosen === null ? '[data-draft]' : `[data-draft="${chosen}"]`), [chosen]);
  useEffect(
    () => scrollTo(pane.current, soughtStart === undefined ? null : `[data-start="${soughtStart}"]`),
    [soughtStart],
  );
  return (
    // It scrolls on its own, so the keyboard must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.pane} aria-label={t('intake.source')} tabIndex={0} ref={pane}>
      <p className={css.legend}>{t('intake.legend')}</p>
      {paragraphs.map((paragraph) => (
        <Line key={paragraph.start} paragraph={paragraph} isSought={paragraph === sought}>
          {paragraph.parts.map((part) => (
            <Words
              key={part.start}
              part={part}
              draft={part.draftId === null ? undefined : byId.get(part.draftId)}
              isChosen={part.draftId === chosen}
              onChoose={onChoose}
            />
          ))}
        </Line>
      ))}
    </section>
  );
}

function scrollTo(pane: HTMLElement | null, selector: string | null): void {
  const mark = selector === null ? null : pane?.querySelector<HTMLElement>(selector);
  if (pane && mark) bringIntoSight(pane, mark, pane.clientHeight / 3);
}

type LineProps = Readonly<{ paragraph: Paragraph; isSought: boolean; children: React.ReactNode }>;
function Line({ paragraph, isSought, children }: LineProps) {
  return (
    <p
      className={paragraph.level === null ? css.line : css.heading}
      data-start={paragraph.start}
      data-sought={isSought || undefined}
    >
      {children}
    </p>
  );
}

type WordsProps = Readonly<{
  part: Part;
  draft: DraftCase | undefined;
  isChosen: boolean;
  onChoose: (id: string) => void;
}>;
function Words({ part, draft, isChosen, onChoose }: WordsProps) {
  if (!draft) return part.text;
  return (
    <a
      href={`#draft-${draft.id}`}
      className={css.mark}
      data-draft={draft.id}
      data-kind={draft.kind}
      data-dropped={!draft.keep || undefined}
      data-unsure={isUnsure(draft) || undefined}
      aria-current={isChosen || undefined}
      onClick={(event) => {
        event.preventDefault();
        onChoose(draft.id);
      }}
    >
      {part.text}
    </a>
  );
}
