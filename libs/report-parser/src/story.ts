import type { Clause } from './clauses';
import { sameKind, type Count } from './counts';
import { isMeans } from './figure-subject';
import type { NamedCount } from './report.types';

/** Something counted, of which some may turn out to be done. */
export type Found = {
  readonly count: Count;
  readonly subject: string;
  readonly from: number;
  readonly depth: number;
  /** Its own verb could mean that it is done (调解纠纷96件): only a success (成功91件) is told of it. */
  readonly isTried?: boolean;
};
/** A pair of found and done that is being put together. */
export type FigureDraft = { found: Found; done: number; rate: number | null; parts: NamedCount[]; to: number };
/** What a sentence has told so far. */
export type Story = {
  readonly sentence: string;
  readonly counts: readonly Count[];
  found: Found[];
  drafts: FigureDraft[];
  early: number | null;
  /** Told as done before it is told of how many: 已办结67件（受理71件）. */
  ahead: Found | null;
};
/** A count with the words around it. */
export type Reading = {
  readonly clause: Clause;
  readonly count: Count;
  readonly before: string;
  readonly after: string;
};

export const FARTHEST = 120;

/** The count found before, of the same kind, that this many done can belong to: the nearest that is large enough. */
export function foundFor(story: Story, { count: done, before }: Reading): Found | undefined {
  const isSuccess = before.includes('成功') || before.includes('调成');
  const near = story.found.filter(
    (one) =>
      sameKind(one.count, done) &&
      done.from - one.count.to <= FARTHEST &&
      !isMeans(one.subject) &&
      (isSuccess || one.isTried !== true),
  );
  return near.findLast((one) => one.count.value >= done.value) ?? near.at(-1);
}

/** Keeps a pair; what was counted under the same name before it (收到197件，受理176件) is told with it. */
export function record(story: Story, found: Found, told: { readonly done: number; readonly to: number }): void {
  story.drafts.push({ found, done: told.done, rate: story.early, parts: [], to: told.to });
  story.early = null;
  story.found = story.found.filter(
    (one) => one !== found && (one.subject !== found.subject || one.from > found.from || found.subject === ''),
  );
}
