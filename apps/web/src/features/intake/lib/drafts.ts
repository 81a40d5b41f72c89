import { UNSURE_BELOW, type DeadlineRule, type DraftCase } from '@bihuan/contracts';

export type Drafts = readonly DraftCase[];

export const changeDraft = (drafts: Drafts, changed: DraftCase): Drafts =>
  drafts.map((draft) => (draft.id === changed.id ? changed : draft));

export const removeDraft = (drafts: Drafts, id: string): Drafts => drafts.filter((draft) => draft.id !== id);

const earliest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b));
const latest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** One draft out of two that the parser parted: the words of both, and what the first leaves open from the second. */
function merged(first: DraftCase, second: DraftCase): DraftCase {
  return {
    ...first,
    keep: first.keep || second.keep,
    title: first.title || second.title,
    finding: [first.finding, second.finding].filter(Boolean).join('\n').slice(0, 10_000),
    start: earliest(first.start, second.start),
    end: latest(first.end, second.end),
    leadUnitId: first.leadUnitId ?? second.leadUnitId,
    assistUnitIds: [...new Set([...first.assistUnitIds, ...second.assistUnitIds])].slice(0, 20),
    verifyUnitId: first.verifyUnitId ?? second.verifyUnitId,
    publicityRequired: first.publicityRequired || second.publicityRequired,
  };
}

/** Merges a draft with the one after it; the last one stays as it is. */
export function mergeWithNext(drafts: Drafts, id: string): Drafts {
  const place = drafts.findIndex((draft) => draft.id === id);
  const [first, second] = [drafts[place], drafts[place + 1]];
  if (!first || !second) return drafts;
  return drafts.toSpliced(place, 2, merged(first, second));
}

const likeness = ({ kind, workflow, verifyUnitId, deadlineRule, publicityRequired }: DraftCase) => ({
  kind,
  workflow,
  verifyUnitId,
  deadlineRule,
  publicityRequired,
});

/** An empty draft, after the example of the last one: units and deadlines tend to be alike. */
export const blankDraft = (id: string, workflow: string, like?: DraftCase): DraftCase => ({
  id,
  kind: 'problem',
  workflow,
  keep: true,
  title: '',
  finding: '',
  start: null,
  end: null,
  domain: 'other',
  severity: 'ordinary',
  leadUnitId: null,
  assistUnitIds: [],
  verifyUnitId: null,
  deadlineRule: { kind: 'working-days', value: 30 },
  publicityRequired: false,
  ...(like && likeness(like)),
});

export type BulkChange = Readonly<{
  leadUnitId: string | null;
  verifyUnitId: string | null;
  deadlineRule: DeadlineRule | null;
  onlyWithoutLead: boolean;
}>;
const isTouched = (draft: DraftCase, { onlyWithoutLead }: BulkChange): boolean =>
  draft.keep && (!onlyWithoutLead || draft.leadUnitId === null);

/** Sets what was chosen on all kept drafts; what was not chosen stays. */
export function assignInBulk(drafts: Drafts, change: BulkChange): Drafts {
  return drafts.map((draft) =>
    isTouched(draft, change)
      ? {
          ...draft,
          leadUnitId: change.leadUnitId ?? draft.leadUnitId,
          verifyUnitId: change.verifyUnitId ?? draft.verifyUnitId,
          deadlineRule: change.deadlineRule ?? draft.deadlineRule,
        }
      : draft,
  );
}
export const countTouched = (drafts: Drafts, change: BulkChange): number =>
  drafts.filter((draft) => isTouched(draft, change)).length;

/** A kept draft without a title or words cannot become a case. */
export const isIncomplete = (draft: DraftCase): boolean =>
  draft.keep && (draft.title.trim() === '' || draft.finding.trim() === '');

/** A draft that the reader itself was not sure of; one written by hand is sure. */
export const isUnsure = ({ confidence }: DraftCase): boolean => confidence !== undefined && confidence < UNSURE_BELOW;

/** The draft once a person has compared it with the source: it is as sure as one written by hand. */
export function lookedAt(draft: DraftCase): DraftCase {
  const { confidence: _confidence, reason: _reason, ...sure } = draft;
  return sure;
}

/** The drafts as they are shown: those to look at first, the least sure on top, then the rest in the order of the report. */
export function unsureFirst(drafts: Drafts): Drafts {
  const unsure = drafts.filter(isUnsure);
  const sorted = unsure.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
  return [...sorted, ...drafts.filter((draft) => !isUnsure(draft))];
}

/** The number of the paragraph of a text in which a place lies; empty lines do not count. */
export function paragraphNumber(text: string, place: number): number {
  const before = text.slice(0, place + 1).split('\n');
  return before.filter((line, index) => index === before.length - 1 || line.trim() !== '').length;
}

export type Summary = Readonly<{
  kept: number;
  dropped: number;
  problems: number;
  undertakings: number;
  incomplete: number;
  byLead: readonly Readonly<{ unitId: string | null; count: number }>[];
}>;

/** What a confirmation would create. */
export function summarise(drafts: Drafts): Summary {
  const kept = drafts.filter((draft) => draft.keep);
  const counts = new Map<string | null, number>();
  for (const { leadUnitId } of kept) counts.set(leadUnitId, (counts.get(leadUnitId) ?? 0) + 1);
  return {
    kept: kept.length,
    dropped: drafts.length - kept.length,
    problems: kept.filter((draft) => draft.kind === 'problem').length,
    undertakings: kept.filter((draft) => draft.kind === 'undertaking').length,
    incomplete: drafts.filter(isIncomplete).length,
    byLead: [...counts].map(([unitId, count]) => ({ unitId, count })).sort((a, b) => b.count - a.count),
  };
}
