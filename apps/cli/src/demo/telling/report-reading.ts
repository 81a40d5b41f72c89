import type { DraftCase, PlainDate } from '@bihuan/contracts';
import type { ConfirmImport, ImportReport, SaveDrafts } from '@bihuan/intake';
import type { ReportStory } from './story';
import type { Storyteller, ToldCase } from './storyteller';

/** A past report, and what became of the problems and promises in it, in the order in which it names them. */
export type PastReport = {
  readonly text: (year: number) => string;
  readonly problems: readonly ReportStory[];
  readonly undertakings: readonly ReportStory[];
};

export type ReportReading = {
  readonly year: number;
  readonly report: PastReport;
  readonly becomeCases: (teller: Storyteller, on: PlainDate) => Promise<readonly ToldCase[]>;
};

export const reportMatters = ({ report }: ReportReading): readonly ReportStory[] => [
  ...report.problems,
  ...report.undertakings,
];

type Intake = { readonly importReport: ImportReport; readonly saveDrafts: SaveDrafts; readonly confirm: ConfirmImport };

/** The clerk imports a report, says who takes care of what, and confirms it. */
export function readingOf(report: PastReport, year: number, intake: Intake): ReportReading {
  const becomeCases: ReportReading['becomeCases'] = async (teller, on) => {
    const clerk = teller.clerk();
    const file = { name: `青禾区${year}年度法治政府建设情况报告.txt`, bytes: Buffer.from(report.text(year)) };
    const { id, drafts } = await intake.importReport.execute(clerk, file);
    const target = { id, expectedVersion: null };
    await intake.saveDrafts.execute(clerk, target, assigned(drafts, report, { teller, on }));
    const { caseIds } = await intake.confirm.execute(clerk, target);
    const stories = [...report.problems, ...report.undertakings];
    return stories.map((story, index) => teller.take({ id: caseIds[index] ?? '', version: 1 }, story));
  };
  return { year, report, becomeCases };
}

type Setting = { readonly teller: Storyteller; readonly on: PlainDate };

function assigned(drafts: readonly DraftCase[], report: PastReport, setting: Setting): DraftCase[] {
  const kinds = [
    ['problem', report.problems],
    ['undertaking', report.undertakings],
  ] as const;
  return kinds.flatMap(([kind, stories]) => {
    const read = drafts.filter((draft) => draft.kind === kind);
    if (read.length !== stories.length) throw new Error(`${read.length} of ${stories.length} ${kind}s were read`);
    return stories.map((story, index) => ({ ...(read[index] as DraftCase), ...partsOf(story, setting) }));
  });
}

function partsOf(story: ReportStory, { teller, on }: Setting): Partial<DraftCase> {
  const { lead, assists = [], verify = 'justice', due, domain, severity, publicity } = story;
  return {
    leadUnitId: teller.roster.unitId(lead),
    assistUnitIds: assists.map((key) => teller.roster.unitId(key)),
    verifyUnitId: verify && teller.roster.unitId(verify),
    ...(due && { deadlineRule: teller.days.rule(due, on) }),
    ...(domain && { domain }),
    ...(severity && { severity }),
    ...(publicity && { publicityRequired: true }),
  };
}
