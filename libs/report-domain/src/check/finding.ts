import type { DocumentTree, ReportEdition, ReportFinding, TextRun, Words } from '@bihuan/contracts';
import { spanAt, type Line } from './lines';

/** What a check needs to know besides the document. */
export type CheckContext = {
  readonly asOf: string;
  readonly edition: ReportEdition;
  /** Names that must not appear, such as petitioners’. */
  readonly names: readonly string[];
  /** Titles of cases that are not public, for the public edition. */
  readonly hiddenTitles: readonly string[];
};
export type Checked = CheckContext & { readonly tree: DocumentTree; readonly lines: readonly Line[] };

/** What was found, before it is known which piece of the report it stands in. */
export type Finding = Omit<ReportFinding, 'pieceId'>;
export type Rule = (checked: Checked) => readonly Finding[];

type Found = {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly line: Line;
  readonly at: number;
  readonly found: string;
  readonly expected?: string | null;
  readonly message: Words;
};

/** A finding at a place of a line, with the cases that stand behind the place. */
export function findingAt({ rule, severity, line, at, found, expected = null, message }: Found): Finding {
  const span = spanAt(line, at) ?? line.spans.at(-1);
  const caseIds = casesBehind(span?.run);
  const place = { block: line.block, run: span?.index ?? 0, offset: at - (span?.from ?? 0) };
  return { rule, severity, ...place, found, expected, message, caseIds };
}

function casesBehind(run: TextRun | undefined): readonly string[] {
  return [...new Set(run?.caseIds ?? [])];
}
