import { ActionIcon, Button, Textarea } from '@mantine/core';
import type { ReportPiece, TextRun, WrittenReportView } from '@bihuan/contracts';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movedPiece, withoutPiece, withPiece } from '../../hooks/change-pieces';
import type { DraftInHand } from '../../hooks/use-draft';
import { sourcesOf } from '../../lib/sources-of';
import { FindingLine } from './finding-line';
import { focused } from './focused';
import { SourcedRuns } from './sourced-runs';
import { Sources, type Changed } from './sources';
import css from './writing.module.css';

type Props = Readonly<{
  piece: ReportPiece;
  view: WrittenReportView;
  inHand: DraftInHand;
  isFirst: boolean;
  isLast: boolean;
  changed: Changed | undefined;
}>;

/** One piece: its words, their sources beside them, what was found in it, and what may be done with it. */
export function PieceRow({ piece, view, inHand, isFirst, isLast, changed }: Props) {
  const [lit, setLit] = useState<number | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { draft, change } = inHand;
  const proposed = proposedFor(piece, view);
  const text = piece.text ?? proposed ?? '';
  const runs = runsOf(piece, text, view);
  const sources = sourcesOf(runs);
  const keep = (next: string) => {
    setIsOpen(false);
    if (next === text || (next.trim() === '' && piece.card === null)) return;
    change(withPiece(draft, piece.id, { text: next === proposed ? null : next }));
  };
  return (
    <li id={`piece-${piece.id}`} tabIndex={-1} className={css.piece} data-kind={piece.kind}>
      <div className={css.words}>
        {isOpen ? (
          <Words text={text} onKeep={keep} />
        ) : (
          <SourcedRuns runs={runs} sources={sources} lit={lit} onLight={setLit} />
        )}
        <Standing piece={piece} proposed={proposed} onBack={() => change(withPiece(draft, piece.id, { text: null }))} />
        <Findings findings={view.findings.filter(({ pieceId }) => pieceId === piece.id)} />
      </div>
      <Sources sources={sources} isOwn={piece.card === null} changed={changed} lit={lit} onLight={setLit} />
      <div className={css.tools}>
        {piece.kind !== 'table' && <Tool act="editWords" name={text} onClick={() => setIsOpen(!isOpen)} />}
        <Tool act="up" name={text} disabled={isFirst} onClick={() => change(movedPiece(draft, piece.id, -1))} />
        <Tool act="down" name={text} disabled={isLast} onClick={() => change(movedPiece(draft, piece.id, 1))} />
        <Tool act="remove" name={text} onClick={() => change(withoutPiece(draft, piece.id))} />
      </div>
    </li>
  );
}

const signs = { editWords: IconPencil, up: IconArrowUp, down: IconArrowDown, remove: IconTrash } as const;
type ToolProps = Readonly<{ act: keyof typeof signs; name: string; disabled?: boolean; onClick: () => void }>;

function Tool({ act, name, disabled = false, onClick }: ToolProps) {
  const { t } = useTranslation();
  const Sign = signs[act];
  const label = `${t(`writing.${act}`)}：${name.slice(0, 20)}`;
  return (
    <ActionIcon variant="default" size="lg" disabled={disabled} aria-label={label} onClick={onClick}>
      <Sign size={18} aria-hidden />
    </ActionIcon>
  );
}

type StandingProps = Readonly<{ piece: ReportPiece; proposed: string | null; onBack: () => void }>;

/** What kind of piece it is, whether its words are the proposed ones, and the way back to them. */
function Standing({ piece, proposed, onBack }: StandingProps) {
  const { t } = useTranslation();
  const isEdited = piece.card !== null && piece.text !== null && piece.text !== proposed;
  const isGone = piece.card !== null && proposed === null && piece.text === null;
  return (
    <>
      <div className="soft small">
        {t(`writing.piece.${piece.kind}`)}
        {isEdited && <strong> · {t('writing.edited')}</strong>}
        {isGone && <strong> · {t('writing.gone')}</strong>}
      </div>
      {isEdited && proposed !== null && (
        <div className={css.proposed}>
          <span className="soft small">{t('writing.proposed', { text: proposed })}</span>{' '}
          <Button size="compact-sm" variant="subtle" onClick={onBack}>
            {t('writing.back')}
          </Button>
        </div>
      )}
    </>
  );
}

function Findings({ findings }: Pick<WrittenReportView, 'findings'>) {
  if (findings.length === 0) return null;
  return (
    <ul className={`plain ${css.findings}`}>
      {findings.map((finding) => (
        <li key={`${finding.rule}${finding.block}.${finding.run}.${finding.offset}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function proposedFor({ card }: ReportPiece, { cards }: WrittenReportView): string | null {
  const runs = cards.find(({ id }) => id === card)?.runs;
  return runs ? runs.map((run) => run.text).join('') : null;
}

/** As the server laid the sources over the words; words that are not saved yet stand without. */
function runsOf(piece: ReportPiece, text: string, view: WrittenReportView): readonly TextRun[] {
  const known = view.pieces.find(({ id }) => id === piece.id)?.runs;
  if (known && known.map((run) => run.text).join('') === text) return known;
  const card = view.cards.find(({ id }) => id === piece.card);
  return piece.text === null && card ? card.runs : [{ text }];
}

function Words({ text, onKeep }: Readonly<{ text: string; onKeep: (text: string) => void }>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  return (
    <div className="stack">
      <Textarea
        lang="zh-CN"
        aria-label={t('writing.editWords')}
        autosize
        minRows={2}
        maxLength={8000}
        ref={focused}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button onClick={() => onKeep(typed)}>{t('writing.done')}</Button>
        <Button variant="default" onClick={() => onKeep(text)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
