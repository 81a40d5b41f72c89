import type { CommentAudience, MentionPerson } from '@bihuan/contracts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useReaders } from '../api/comments-api';
import { insertMention, openMention } from '../lib/mention';

export type MentionText = Readonly<{
  caseId: string;
  audience: CommentAudience;
  text: string;
  /** With the person whose name was just put in. */
  onChange: (text: string, named?: MentionPerson) => void;
}>;

/** Whom one may name where the caret stands, and which of them the keys have come to. */
export function useMention({ caseId, audience, text, onChange }: MentionText) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [reached, setReached] = useState({ among: '', place: 0 });
  const found = openMention({ text, caret });
  const mention = found?.start === closedAt ? null : found;
  const readers = useReaders({ caseId, audience, text: mention?.text ?? null });
  const people = mention ? (readers.data?.items ?? []) : [];
  const among = people.map(({ id }) => id).join();
  const active = reached.among === among ? reached.place : 0;

  const choose = (person: MentionPerson | undefined) => {
    if (!person || !mention) return;
    const written = insertMention({ text, caret }, mention, person.name);
    onChange(written.text, person);
    setCaret(written.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(written.caret, written.caret));
  };
  const move = (by: number) => setReached({ among, place: (active + by + people.length) % people.length });
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(people[active]),
    Tab: () => choose(people[active]),
    Escape: () => setClosedAt(mention?.start ?? null),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || people.length === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const follow = (place: number) => {
    setCaret(place);
    if (!openMention({ text, caret: place })) setClosedAt(null);
  };
  return { field, people, active, choose, onKeyDown, follow };
}
