import type { Words } from '@bihuan/contracts';
import type { CountedCase, SpanOfDays } from '../statistics/measures';
import type { YearCase } from '../year/year-facts';

/** A case as boards count it: no more than numbers and groups are made of, for there may be a hundred thousand. */
export type BoardCase = CountedCase &
  Pick<YearCase, 'workflow' | 'sourceType' | 'domain' | 'leadUnit' | 'issuedOn' | 'endedOn' | 'workingDaysLate'>;

/** A unit on its tree: `path` holds the ids of the units above it and its own, each followed by a slash. */
export type BoardUnit = { readonly id: string; readonly name: string; readonly path: string };

/** The cases that somebody may see, as they stood at the end of a day, and what names their groups. */
export type BoardFacts = SpanOfDays & {
  readonly cases: readonly BoardCase[];
  readonly units: ReadonlyMap<string, BoardUnit>;
  /** The path of the chosen unit; null for all. */
  readonly root: string | null;
  readonly workflows: Readonly<Record<string, Words>>;
};
