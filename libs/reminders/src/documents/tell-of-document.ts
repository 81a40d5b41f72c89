import { dueDate, localDateOf } from '@bihuan/calendar';
import { usualTerms, type NoticeTopic, type PlainDate, type Words } from '@bihuan/contracts';
import { loadCalendars } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AddNotices } from '../notices/add-notices';
import { documentWords } from '../templates/document-words';
import { signersOf, toldDocument, type ToldDocument } from './told-documents.queries';

type Occasion = keyof typeof documentWords;
/** Something to tell of a document: on which occasion, to whose people, and what it is to them. */
type Telling = {
  readonly occasion: Occasion;
  readonly unitIds: readonly string[];
  readonly words: { readonly title: Words; readonly why: Words };
  readonly topic: NoticeTopic;
};

/**
 * Tells of an issued document what is true now: those who have still to sign that it is there, and whoever issued it that all
 * have signed, or that somebody has not in time. Each is told once of each, however often it is asked for.
 */
@Injectable()
export class TellOfDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly addNotices: AddNotices,
  ) {}

  async execute(documentId: string): Promise<void> {
    const createdAt = this.clock.now();
    const { timeZone } = this.config;
    const today = localDateOf(createdAt.toISOString(), timeZone);
    await this.dataSource.transaction(async (tx) => {
      const document = await toldDocument(tx, documentId, timeZone);
      if (!document) return;
      for (const { occasion, unitIds, words, topic } of await tellings(tx, document, today)) {
        const message = {
          cause: `document-${occasion}:${documentId}`,
          kind: `document.${occasion}`,
          caseId: null,
          documentId,
          title: words.title,
          urgent: null,
          createdAt,
        };
        const people = await signersOf(tx, unitIds);
        await this.addNotices.within(
          tx,
          message,
          people.map((personId) => ({ personId, why: words.why, topic })),
        );
      }
    });
  }
}

async function tellings(tx: EntityManager, document: ToldDocument, today: PlainDate): Promise<readonly Telling[]> {
  const { name, unitId } = document;
  const unsigned = document.receipts.filter(({ signed }) => !signed);
  if (unsigned.length === 0)
    return [{ occasion: 'signed', unitIds: [unitId], words: documentWords.signed(name), topic: 'progress' }];
  const unitIds = unsigned.map((one) => one.unitId);
  const issued = { occasion: 'issued', unitIds, words: documentWords.issued(name), topic: 'act' } as const;
  const late = await lateUnits(tx, document, today);
  if (late.length === 0) return [issued];
  return [issued, { occasion: 'unsigned', unitIds: [unitId], words: documentWords.unsigned(name, late), topic: 'due' }];
}

/** The units whose time for signing is over, by name: the shortest that any of the cases leaves, each by its own calendar. */
async function lateUnits(tx: EntityManager, document: ToldDocument, today: PlainDate): Promise<readonly string[]> {
  const named = document.terms.filter((rule) => rule !== null);
  const rules = named.length === 0 ? [usualTerms.receipt] : named;
  const calendars = await loadCalendars(tx);
  const isLate = (unitId: string): boolean =>
    rules.some((rule) => {
      const due = rule && dueDate(calendars.of(unitId), rule, document.issuedOn).due;
      return due !== null && due < today;
    });
  return document.receipts.filter(({ signed, unitId }) => !signed && isLate(unitId)).map(({ unit }) => unit);
}
