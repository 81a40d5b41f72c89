import { convertMillimetersToTwip as mm, LineRuleType } from 'docx';

/**
 * GB/T 9704-2012 as Word and LibreOffice really lay it out: A4, 22 lines of 28 characters in 156 × 225 mm.
 * Lengths are twips (1/20 pt) unless named otherwise. Change a number only with the layout spec at hand.
 */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  // The dashes of the page number then stand 7 mm below the text; from 27 mm on the footer would push the text up.
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25), gutter: 0 },
} as const;

/** What the margins leave for text and tables. */
export const TYPE_AREA_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/**
 * A page turned for a wide table: turned back upright, its margins are those of every other page, and the head of the table
 * lies at the left (GB/T 9704-2012, 7.4).
 */
export const LANDSCAPE_MARGIN = {
  ...PAGE.margin,
  top: PAGE.margin.left,
  right: PAGE.margin.top,
  bottom: PAGE.margin.right,
  left: PAGE.margin.bottom,
  footer: mm(15),
} as const;

/** What those leave for a table: the height of the type area of an upright page. */
export const LANDSCAPE_WIDTH = PAGE.size.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;

/** 28.95 pt: at 29 pt only 21 lines fit. */
export const LINE_PITCH = 579;

/** The pitch of body lines, with nothing before and after: only thus do 22 lines fill a page. */
export const BODY_LINE = { line: LINE_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** Title lines of 22 pt need more room than body lines. */
export const TITLE_LINE = { ...BODY_LINE, line: 700 } as const;

/** Lines of 12 pt in tables. */
export const TABLE_LINE = { ...BODY_LINE, line: 380 } as const;

/** The line of a paragraph that only carries a break: half a point, which 22 lines leave free on a page. */
export const NO_LINE = { ...BODY_LINE, line: 10 } as const;

export const FOOTER_LINE = { ...BODY_LINE, line: 320 } as const;

/** Point sizes, by the trade's names: 二号, 三号, 四号, 小四. */
export const POINTS = { title: 22, body: 16, pageNumber: 14, table: 12 } as const;

/** Draws 16 pt characters 0.25 pt closer: 28 are then 441 pt wide and the line has 442.2 pt. At 0.2 pt only 27 fit. */
export const BODY_CHARACTER_SPACING = -5;

/** The indent of a paragraph, in hundredths of a character as Word wants it and in twips for those who do not know that. */
export const FIRST_LINE_INDENT = { firstLineChars: 200, firstLine: 2 * POINTS.body * 20 } as const;
