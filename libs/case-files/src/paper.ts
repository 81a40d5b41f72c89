import type { Actor, CaseView, JournalEntry } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { Phase } from './phases';

/** What is known of the case before its file is put together: all of it as the reader sees it on screen. */
export type CaseFacts = {
  readonly actor: Actor;
  readonly view: CaseView;
  /** Oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly manager: EntityManager;
  readonly timeZone: string;
  /** Whether the reader is given the journal word for word; a unit is given what its screen shows of it. */
  readonly isWhole: boolean;
  readonly readFile: (fileId: string) => Promise<Buffer>;
};

/** One paper of a file. Its bytes are read when its turn comes, so that no more than one is in memory. */
export type Paper = {
  readonly phase: Phase;
  /** What the index calls it, and the file too, with a number before it. */
  readonly title: string;
  readonly ending: string;
  readonly number: string | null;
  readonly author: string;
  readonly date: string;
  /** What the system noted of it long ago; the file says so where it no longer fits. */
  readonly expectedSha256?: string;
  readonly read: () => Promise<Buffer>;
};

/** Whoever has papers for a file adds a contributor to the list in `contents/all-contributors.ts`. */
export type Contributor = (facts: CaseFacts) => Promise<readonly Paper[]>;
