import { AlignmentType, convertMillimetersToTwip as mm } from 'docx';
import { FONTS } from '../docx/fonts';
import { BODY_LINE, TYPE_AREA_WIDTH } from '../docx/layout';
import { plainLine } from '../docx/text';
import { grid, type GridRow } from './grid';
import { CHARACTER, line, mark, marksOnTop, nothing, RED_RULE, type Piece } from './parts';

/** From the top of the type area to the top of the mark: 35 mm, less what a line leaves above its characters. */
const ABOVE_MARK = mm(35) - 60;
/** The line of the number, and from the foot of its characters 4 mm to the red rule. */
const NUMBER_ROW = BODY_LINE.line + mm(4) - 90;
const MARK_POINTS = 36;
const HALF = Math.round(TYPE_AREA_WIDTH / 2);

const wide = (children: GridRow['cells'][number]['children']): GridRow['cells'] => [{ children, span: 2 }];
const columns = [HALF, TYPE_AREA_WIDTH - HALF];

const above: GridRow = { cells: wide(marksOnTop()), height: { value: ABOVE_MARK, rule: 'exact' } };
const gap: GridRow = { cells: wide([line('')]), height: { value: 2 * BODY_LINE.line, rule: 'exact' } };

/** The number alone in the middle, or on the left with the one who signed it off on the right: only a superior is shown a name. */
function numberRow(isUpward: boolean): GridRow {
  const height = { value: NUMBER_ROW, rule: 'exact' } as const;
  if (!isUpward) {
    return { cells: wide([line('{{发文字号}}', { alignment: AlignmentType.CENTER })]), height, rule: RED_RULE };
  }
  const left = line('{{发文字号}}', { indent: { left: CHARACTER } });
  const right = line('签发人：{{签发人}}', { alignment: AlignmentType.RIGHT, indent: { right: CHARACTER } });
  return { cells: [{ children: [left] }, { children: [right] }], height, rule: RED_RULE };
}

/**
 * The head of a document: rows of fixed heights, so that the mark and the red rule stand where they should even when a
 * draft has no number yet and no copy number is given.
 */
export function redHead(isUpward: boolean): readonly Piece[] {
  const markRow: GridRow = { cells: wide([mark('{{发文机关标志}}', MARK_POINTS)]) };
  return [grid([above, markRow, gap, numberRow(isUpward)], { columns }), nothing()];
}

/** The head of a bulletin or a special report: its issue under the mark, who edits it and the date over the red rule. */
export function issueHead(): readonly Piece[] {
  const centered = { alignment: AlignmentType.CENTER };
  const rows: readonly GridRow[] = [
    above,
    { cells: wide([mark('{{发文机关标志}}', MARK_POINTS + 6)]) },
    {
      cells: wide([line('{{期号}}', centered)]),
      height: { value: 2 * BODY_LINE.line, rule: 'exact' },
      align: 'center',
    },
    {
      cells: [
        { children: [line('{{编发机关}}', { indent: { left: CHARACTER } })] },
        { children: [line('{{成文日期}}', { alignment: AlignmentType.RIGHT, indent: { right: CHARACTER } })] },
      ],
      height: { value: NUMBER_ROW, rule: 'exact' },
      rule: RED_RULE,
    },
  ];
  return [grid(rows, { columns }), nothing()];
}

/** What stands below the first rule of a letter: urgency and the like on the left, the number on the right. */
export function letterTop(): readonly Piece[] {
  const right = plainLine('{{发文字号}}', { alignment: AlignmentType.RIGHT }, FONTS.body);
  const height = { value: BODY_LINE.line, rule: 'at-least' } as const;
  return [grid([{ cells: [{ children: marksOnTop() }, { children: [right] }], height }], { columns }), nothing()];
}
