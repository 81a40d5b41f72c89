/** Days are the office's, wherever the reader sits; moments are shown in the office's time zone. */
const ZONE = 'Asia/Shanghai';
export type Language = 'zh' | 'en';

const momentFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeStyle: 'short' });
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const longFormats: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', dateStyle: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' }),
};

/** `2026-05-01 09:30` */
export const momentText = (iso: string): string => momentFormat.format(new Date(iso));
/** `09:30` */
export const timeText = (iso: string): string => timeFormat.format(new Date(iso));
/** The office's day of a moment: `2026-05-01` */
export const dayOfMoment = (iso: string): string => dayFormat.format(new Date(iso));
/** `2026年5月1日` / `1 May 2026` for a plain date. */
export const longDate = (plain: string, language: Language): string =>
  longFormats[language].format(new Date(`${plain}T00:00:00Z`));
