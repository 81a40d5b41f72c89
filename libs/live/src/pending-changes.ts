import { liveTopic, type LiveTopic } from '@bihuan/contracts';
import type { Change } from '@bihuan/database';

/** More cases than this are told as "cases", by no name: nobody then asks for each. */
export const MOST_NAMED = 200;

/** Names that are collected until there are too many to be told one by one. */
class Names {
  private readonly names = new Set<string>();
  private isMany = false;

  add(name: string | null): void {
    if (name === null || name === '*') this.isMany = true;
    else if (!this.isMany) this.names.add(name);
    if (this.names.size > MOST_NAMED) this.isMany = true;
    if (this.isMany) this.names.clear();
  }

  get told(): ReadonlySet<string> | 'many' {
    return this.isMany ? 'many' : this.names;
  }
}

/** What has changed since streams were last told, each thing once, however often it changed. */
export class PendingChanges {
  private readonly byCase = { cases: new Names(), comments: new Names(), officeComments: new Names() };
  private readonly byPerson = new Map<LiveTopic, Names>();
  /** Topics that are told to whoever may use the screens in question. */
  readonly topics = new Set<LiveTopic>();
  everything = false;
  isEmpty = true;

  add({ subject, key }: Change): void {
    this.isEmpty = false;
    if (subject === 'cases') return this.byCase.cases.add(key);
    if (subject === 'comments') return this.byCase.comments.add(key);
    if (subject === 'office-comments') return this.byCase.officeComments.add(key);
    const topic = liveTopic.safeParse(subject);
    if (!topic.success) return; // of a newer release that is just being rolled out
    if (key === null) this.topics.add(topic.data);
    else this.namesOf(topic.data).add(key);
  }

  addGap(): void {
    this.isEmpty = false;
    this.everything = true;
  }

  get cases(): ReadonlySet<string> | 'many' {
    return this.byCase.cases.told;
  }

  /** The cases with changed comments that everyone on the case may read, or of those that the office keeps to itself. */
  commentsOn(audience: 'everyone' | 'office'): ReadonlySet<string> | 'many' {
    return this.byCase[audience === 'office' ? 'officeComments' : 'comments'].told;
  }

  /** The person-bound topics that are news to this person. */
  topicsOf(personId: string): readonly LiveTopic[] {
    return [...this.byPerson].filter(([, { told }]) => told === 'many' || told.has(personId)).map(([topic]) => topic);
  }

  private namesOf(topic: LiveTopic): Names {
    const names = this.byPerson.get(topic) ?? new Names();
    this.byPerson.set(topic, names);
    return names;
  }
}
