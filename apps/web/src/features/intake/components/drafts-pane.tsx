import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { bringIntoSight } from '../lib/bring-into-sight';
import { blankDraft, changeDraft, mergeWithNext, removeDraft, unsureFirst, type Drafts } from '../lib/drafts';
import { DraftCard } from './draft-card';
import { DraftWalk } from './draft-walk';
import css from './drafts-pane.module.css';

type Props = Readonly<{
  drafts: Drafts;
  source: string;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  onGo: (id: string) => void;
  onLocate: (id: string) => void;
  onChange: (drafts: Drafts) => void;
}>;

/** How much of the pane is taken by what stays at its top, with a little room. */
const heightAbove = (list: HTMLElement | null): number => 8 + (list?.previousElementSibling?.clientHeight ?? 0);

/** The drafts, those that need a look first; the chosen one opens for editing. Each keeps the number it has in the report. */
export function DraftsPane({ drafts, source, chosen, onChoose, onGo, onLocate, onChange }: Props) {
  const { t } = useTranslation();
  const workflows = useWorkflows();
  const [isInOrder, setIsInOrder] = useState(false);
  const shown = isInOrder ? drafts : unsureFirst(drafts);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const card = chosen === null ? null : document.getElementById(`draft-${chosen}`);
    const pane = list.current?.parentElement?.parentElement;
    if (card && pane) bringIntoSight(pane, card, heightAbove(list.current));
  }, [chosen]);
  const add = () => {
    const draft = blankDraft(crypto.randomUUID(), workflows[0]?.id ?? 'rectification', drafts.at(-1));
    onChange([...drafts, draft]);
    onChoose(draft.id);
  };
  return (
    <section aria-label={t('intake.drafts')}>
      {drafts.length === 0 && <p className="soft">{t('intake.nothingFound')}</p>}
      {drafts.length > 0 && (
        <DraftWalk
          shown={shown}
          chosen={chosen}
          isInOrder={isInOrder}
          onOrder={setIsInOrder}
          onChoose={onChoose}
          onGo={onGo}
        />
      )}
      <ol className={`plain ${css.list}`} ref={list}>
        {shown.map((draft) => {
          const place = drafts.indexOf(draft);
          return (
            <DraftCard
              key={draft.id}
              n={place + 1}
              draft={draft}
              source={source}
              isOpen={draft.id === chosen}
              onToggle={() => onChoose(draft.id === chosen ? null : draft.id)}
              onLocate={() => onLocate(draft.id)}
              onChange={(changed) => onChange(changeDraft(drafts, changed))}
              onMerge={place < drafts.length - 1 ? () => onChange(mergeWithNext(drafts, draft.id)) : undefined}
              onRemove={() => onChange(removeDraft(drafts, draft.id))}
            />
          );
        })}
      </ol>
      <Button variant="default" mt="sm" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t('intake.add')}
      </Button>
    </section>
  );
}
