const MEGABYTE = 1024 * 1024;

/** The bounds within which a stranger's file is read. The longest report seen has thirty thousand characters. */
export const LIMITS = {
  /** Of the file as it was sent. */
  bytes: 20 * MEGABYTE,
  /** Of everything in the zip, as its directory announces it; pictures count here and are never unpacked. */
  unpackedBytes: 200 * MEGABYTE,
  /** Of the XML that is really unpacked and parsed. */
  xmlBytes: 32 * MEGABYTE,
  /** Of XML tags: each becomes objects of a kilobyte or more, and 400 000 of them already take seconds to read. */
  xmlTags: 400_000,
  /** Of a PDF: its pages, the pieces of text on them, and what the thread that reads it may take. */
  pdf: { pages: 400, pieces: 400_000, megabytes: 384, milliseconds: 30_000 },
  /** Of a web page. A saved page of an office has some thousand tags. */
  html: { characters: 4_000_000, tags: 40_000 },
  /** Of the text that comes out. */
  characters: 5_000_000,
} as const;
