import { Button, Textarea, TextInput } from '@mantine/core';
import { reportParts, type ReportPart, type WrittenReportView } from '@bihuan/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { Panel } from '../../../../shared/ui/panel';
import { withCard, withOwnWords } from '../../hooks/change-pieces';
import type { DraftInHand } from '../../hooks/use-draft';
import { focused } from './focused';
import { PieceRow } from './piece-row';
import type { Changed } from './sources';
import css from './writing.module.css';

type Props = Readonly<{
  part: ReportPart;
  title: string;
  view: WrittenReportView;
  inHand: DraftInHand;
  /** What fresh figures would make of the cards, where that was asked for. */
  changes: ReadonlyMap<string, Changed>;
}>;

/** One chapter: its title, its pieces in their order, and what else could be said. */
export function ChapterEditor({ part, title, view, inHand, changes }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft, change } = inHand;
  const pieces = draft.pieces.filter((piece) => piece.part === part);
  const { [part]: own, ...others } = draft.titles;
  const retitle = (text: string) => {
    const said = text.trim();
    if (said !== (own ?? title)) change({ ...draft, titles: said === '' ? others : { ...others, [part]: said } });
  };
  return (
    <Panel title={words(reportParts[part])}>
      {title !== '' && (
        <TextInput
          key={own ?? title}
          label={t('writing.chapter')}
          defaultValue={own ?? title}
          maxLength={100}
          onBlur={(event) => retitle(event.currentTarget.value)}
        />
      )}
      {pieces.length === 0 && <p className="soft">{t('writing.none')}</p>}
      <ol className={`plain ${css.pieces}`}>
        {pieces.map((piece, index) => (
          <PieceRow
            key={piece.id}
            piece={piece}
            view={view}
            inHand={inHand}
            isFirst={index === 0}
            isLast={index === pieces.length - 1}
            changed={changes.get(piece.card ?? '')}
          />
        ))}
      </ol>
      {part !== 'annexes' && <OwnWords onAdd={(text) => change(withOwnWords(draft, part, text))} />}
      <MoreCards part={part} view={view} inHand={inHand} />
    </Panel>
  );
}

function OwnWords({ onAdd }: Readonly<{ onAdd: (text: string) => void }>) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setText('')}>
        {t('writing.add')}
      </Button>
    );
  }
  return (
    <div className="stack">
      <Textarea
        label={t('writing.addWords')}
        autosize
        minRows={2}
        maxLength={8000}
        ref={focused}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          disabled={text.trim() === ''}
          onClick={() => {
            onAdd(text.trim());
            setText(null);
          }}
        >
          {t('writing.done')}
        </Button>
        <Button variant="default" onClick={() => setText(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What the facts could say besides, by what it is about. */
function MoreCards({ part, view, inHand }: Omit<Props, 'title' | 'changes'>) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft, change } = inHand;
  const used = new Set(draft.pieces.map(({ card }) => card));
  const left = view.cards.filter((card) => card.part === part && !used.has(card.id));
  if (left.length === 0) return null;
  return (
    <details className={css.more}>
      <summary>{t('writing.cards', { n: left.length })}</summary>
      <ul className={`plain ${css.pieces}`}>
        {left.map((card) => {
          const text = card.runs.map((run) => run.text).join('');
          return (
            <li key={card.id} className={css.card}>
              <div>
                <div className="soft small">
                  {words(card.group)} · {t(`writing.piece.${card.kind}`)}
                </div>
                {text}
              </div>
              <Button
                variant="default"
                aria-label={`${t('writing.insert')}：${text.slice(0, 30)}`}
                onClick={() => change(withCard(draft, card, view.cards))}
              >
                {t('writing.insert')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
