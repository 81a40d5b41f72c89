/** `resources` once more, built with the English texts only (vite.config.mts). */
declare module '*/resources?en' {
  export const en: Readonly<Record<string, object>>;
}
