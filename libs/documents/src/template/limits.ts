const MEGABYTE = 1024 * 1024;

/** The bounds of a template. A red head with its fonts' names is some twenty kilobytes; a seal or an emblem adds a picture. */
export const TEMPLATE_LIMITS = {
  bytes: 5 * MEGABYTE,
  unpackedBytes: 30 * MEGABYTE,
  xmlBytes: 8 * MEGABYTE,
  xmlTags: 200_000,
  parts: 500,
} as const;
