import { z } from 'zod';
import { plainDate } from './deadline';
import { textRun } from './document-tree';
import { pageOf } from './paging';
import { codeOf, words } from './words';

/** Reports that an office writes from the facts of a year. Stored: added, never renamed. */
export const writtenReportKinds = {
  annual: { zh: '年度报告', en: 'Annual report' },
  rectification: { zh: '整改情况报告', en: 'Rectification report' },
  special: { zh: '督查专报', en: 'Special report' },
} as const;
export const writtenReportKind = codeOf(writtenReportKinds);
export type WrittenReportKind = z.infer<typeof writtenReportKind>;

export const writtenReportStatuses = {
  building: { zh: '正在生成', en: 'Being built' },
  draft: { zh: '草稿', en: 'Draft' },
  finished: { zh: '已定稿', en: 'Finished' },
  failed: { zh: '生成失败', en: 'Failed' },
} as const;
export const writtenReportStatus = codeOf(writtenReportStatuses);
export type WrittenReportStatus = z.infer<typeof writtenReportStatus>;

/** The orders in which offices set the chapters of an annual report, and how they number below them (domain notes §7.1). */
export const reportLayouts = {
  'results-duty-problems': { zh: '成效—履职—不足—安排', en: 'Results, duty, problems, plans' },
  'duty-first-points': { zh: '履职—成效—不足—安排（一是、二是）', en: 'Duty first; points run on as first, second' },
  chapters: { zh: '各领域单列一级标题，不单列履职', en: 'A chapter for each domain, none for duty' },
  'duty-first': { zh: '履职—成效—不足—安排', en: 'Duty, results, problems, plans' },
  'duty-third': { zh: '成效—不足—履职—安排', en: 'Results, problems, duty, plans' },
} as const;
export const reportLayout = codeOf(reportLayouts);
export type ReportLayout = z.infer<typeof reportLayout>;

/** How a list of problems or plans is set. */
export const pointFormats = {
  headed: { zh: '（一）标题，另起一段展开', en: 'A heading each, then its text' },
  points: { zh: '一是…二是…，各成一段', en: 'First… second…, a paragraph each' },
  inline: { zh: '一是…二是…，连成一段', en: 'First… second… in one paragraph' },
  paragraph: { zh: '一段话，不编号', en: 'One paragraph without numbers' },
} as const;
export const pointFormat = codeOf(pointFormats);
export type PointFormat = z.infer<typeof pointFormat>;

/** How a rate is written, or that none is. A word before a rounded rate says on which side of the truth it lies. */
export const rateStyles = {
  plain: { zh: '87.4%', en: '87.4%' },
  hedged: { zh: '近87.4%、超87.3%', en: 'Nearly, over' },
  about: { zh: '约87.4%', en: 'About' },
  none: { zh: '不写比率', en: 'No rate' },
} as const;
export const rateStyle = codeOf(rateStyles);
export type RateStyle = z.infer<typeof rateStyle>;

export const writingOptions = z
  .strictObject({
    layout: reportLayout.default('duty-third'),
    problems: pointFormat.default('headed'),
    plans: pointFormat.default('headed'),
    rates: rateStyle.default('plain'),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(1),
    /** Words on paper that the facts do not know. */
    addressee: z.string().trim().max(100).default(''),
    documentNumber: z.string().trim().max(60).default(''),
    signatory: z.string().trim().max(30).default(''),
    /** Names that must not appear in the report, as petitioners' names must not. */
    names: z.array(z.string().trim().min(2).max(30)).max(500).default([]),
  })
  .readonly();
export type WritingOptions = z.infer<typeof writingOptions>;

/** The parts of a report, in which its pieces stand. */
export const reportParts = {
  preface: { zh: '导语', en: 'Opening' },
  results: { zh: '主要举措和成效', en: 'Results' },
  problems: { zh: '存在的不足和原因', en: 'Shortcomings' },
  duty: { zh: '第一责任人履职', en: 'Duty of the first person responsible' },
  plans: { zh: '下一年度主要安排', en: 'Plans' },
  reconciliation: { zh: '上年度问题整改落实', en: 'Last year’s problems' },
  overall: { zh: '总体进展', en: 'Overall progress' },
  items: { zh: '逐项说明', en: 'Case by case' },
  systems: { zh: '举一反三、建章立制', en: 'Rules made' },
  unfinished: { zh: '未完成原因与下步计划', en: 'What is unfinished, and why' },
  background: { zh: '事由与部署', en: 'Occasion' },
  suggestions: { zh: '建议与拟办', en: 'Suggestions' },
  annexes: { zh: '附件', en: 'Annexes' },
} as const;
export const reportPart = codeOf(reportParts);
export type ReportPart = z.infer<typeof reportPart>;

/** What a piece is: a heading below the chapter, a sentence that runs on, a paragraph, a point of a list, or a table. */
export const pieceKind = z.enum(['heading', 'sentence', 'paragraph', 'point', 'table']);
export type PieceKind = z.infer<typeof pieceKind>;

/**
 * A piece of a report as its author left it. `card` names the proposal it came from; `text` is null while the words are
 * still the proposed ones. What the author did not decide is composed anew from the facts, so nothing is stored twice.
 */
export const reportPiece = z
  .strictObject({
    id: z.string().regex(/^[a-zA-Z0-9._:-]{1,120}$/),
    part: reportPart,
    kind: pieceKind,
    card: z.string().max(120).nullable(),
    text: z.string().max(8000).nullable(),
  })
  .refine(({ card, text }) => card !== null || (text !== null && text.trim() !== ''), {
    error: '自己写的内容不能为空 / what is not proposed needs words of its own',
    path: ['text'],
  })
  .readonly();
export type ReportPiece = z.infer<typeof reportPiece>;

/** All that an author decides of a report: which pieces in which order and words, titles of chapters, and options. */
export const reportDraft = z
  .strictObject({
    pieces: z
      .array(reportPiece)
      .max(4000)
      .refine((pieces) => new Set(pieces.map(({ id }) => id)).size === pieces.length, {
        error: '内容编号重复 / two pieces have the same id',
      })
      .readonly(),
    titles: z.partialRecord(reportPart, z.string().trim().min(1).max(100)).readonly(),
    options: writingOptions,
  })
  .readonly();
export type ReportDraft = z.infer<typeof reportDraft>;

/** Something that a report can say, proposed from the facts, with the cases behind each of its words. */
export const reportCard = z
  .strictObject({
    id: z.string(),
    part: reportPart,
    kind: pieceKind,
    /** Under what it is offered: a domain, a reason. */
    group: words,
    runs: z.array(textRun).readonly(),
    /** Whether it stands in the report unless its author leaves it out. */
    chosen: z.boolean(),
  })
  .readonly();
export type ReportCard = z.infer<typeof reportCard>;

/** What the check found, and where: the piece, and where it stands in the composed text. */
export const reportFinding = z
  .strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    block: z.int().min(0),
    run: z.int().min(0),
    offset: z.int().min(0),
    pieceId: z.string().nullable(),
    found: z.string(),
    expected: z.string().nullable(),
    message: words,
    caseIds: z.array(z.uuid()).readonly(),
  })
  .readonly();
export type ReportFinding = z.infer<typeof reportFinding>;

/** A piece as it reads now. */
export const pieceView = z.strictObject({
  id: z.string(),
  part: reportPart,
  kind: pieceKind,
  card: z.string().nullable(),
  runs: z.array(textRun).readonly(),
  /** The words proposed for it by its card; null without one, or once the facts have none any more. */
  proposed: z.string().nullable(),
  edited: z.boolean(),
});
export type PieceView = z.infer<typeof pieceView>;

export const writtenReportBody = z.strictObject({
  kind: writtenReportKind,
  unitId: z.uuid(),
  year: z.int().min(2000).max(2100),
});
export type WrittenReportBody = z.infer<typeof writtenReportBody>;

export const writtenReportSummary = z.strictObject({
  id: z.uuid(),
  kind: writtenReportKind,
  unit: z.strictObject({ id: z.uuid(), name: z.string() }),
  year: z.int(),
  asOf: plainDate.nullable(),
  status: writtenReportStatus,
  failure: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type WrittenReportSummary = z.infer<typeof writtenReportSummary>;
export const writtenReportPage = pageOf(writtenReportSummary);

/** A report with its text, what may still be put into it, and what the check found. */
export const writtenReportView = writtenReportSummary.extend({
  draft: reportDraft,
  cards: z.array(reportCard),
  pieces: z.array(pieceView),
  /** The chapters in their order, with their titles. */
  chapters: z.array(z.strictObject({ part: reportPart, title: z.string() })),
  findings: z.array(reportFinding),
  /** The fingerprints of what was handed out: to the level above, and to the public where it may be published. */
  sha256: z.string().nullable(),
  publicSha256: z.string().nullable(),
  finishedAt: z.string().nullable(),
  finishedBy: z.string().nullable(),
  may: z.array(z.enum(['edit', 'refresh', 'finish'])),
});
export type WrittenReportView = z.infer<typeof writtenReportView>;

/** What fresh figures would change; `digest` names these figures, so that no others are taken over. */
export const figureChanges = z.strictObject({
  digest: z.string(),
  asOf: plainDate,
  changes: z.array(
    z.strictObject({
      card: z.string(),
      inReport: z.boolean(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type FigureChanges = z.infer<typeof figureChanges>;
export const figureRefresh = z.strictObject({ digest: z.string().max(100) });
export type FigureRefresh = z.infer<typeof figureRefresh>;

/** Finishing a report in which the check still finds errors has to be meant. */
export const reportFinish = z.strictObject({ despiteFindings: z.boolean().default(false) });
export type ReportFinish = z.infer<typeof reportFinish>;

/** The versions a report is handed out in: to the level above, or to the public. */
export const reportEdition = z.enum(['internal', 'public']);
export type ReportEdition = z.infer<typeof reportEdition>;
export const reportEditionQuery = z.object({ edition: reportEdition.default('internal') });
export type ReportEditionQuery = z.infer<typeof reportEditionQuery>;
