const MEGABYTE = 1024 * 1024;

/** The bounds within which a stranger's spreadsheet is read. A ledger of 100 000 rows has some eight megabytes. */
export const LIMITS = {
  /** Of the file as it was sent. */
  bytes: 50 * MEGABYTE,
  /** Of a file of the old formats (.xls, and web pages called .xls), which are read as a whole. */
  oldFormatBytes: 20 * MEGABYTE,
  /** Of everything in an .xlsx, as its directory announces it; no entry is unpacked beyond what it announced. */
  unpackedBytes: 1024 * MEGABYTE,
  /** Of one part of an .xlsx that is kept whole: its texts, its styles, its list of sheets. */
  partBytes: 256 * MEGABYTE,
  sheets: 200,
  /** Rows that hold something. */
  rows: 200_000,
  columns: 500,
  /** Of a cell. Excel itself allows 32 767. */
  characters: 32_767,
  mergedAreas: 200_000,
} as const;
