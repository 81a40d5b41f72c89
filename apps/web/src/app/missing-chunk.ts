const signs = [
  /dynamically imported module/i, // Chromium, Firefox
  /importing a module script failed/i, // Safari
  /unable to preload css/i, // Vite
];

/** Whether a page's code could not be fetched: the server was upgraded and has other files now, or it is away. */
export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && signs.some((sign) => sign.test(error.message));
