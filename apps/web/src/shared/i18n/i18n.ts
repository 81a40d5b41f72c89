import i18next, { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readStored, writeStored } from '../lib/storage';
import type { Language } from '../lib/dates';
import { zh } from './resources';

const KEY = 'bihuan.language';
export const i18n = i18next;

export const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'zh');

function reflect(code: string): void {
  document.documentElement.lang = code === 'en' ? 'en' : 'zh-CN';
}

/** Speaks a language; the texts of English are fetched when it is first asked for. */
async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./resources?en');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await changeLanguage(language);
}

/** Chinese unless the reader once chose English: then it resolves when the English texts are there. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', reflect);
  void use(initReactI18next).init({
    resources: { zh: { translation: zh } },
    lng: 'zh',
    fallbackLng: 'zh',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const chosen = languageOf(readStored(localStorage, KEY) ?? undefined);
  // without them, Chinese is better than nothing
  if (chosen === 'en') await speak(chosen).catch(() => undefined);
}

export async function chooseLanguage(language: Language): Promise<void> {
  writeStored(localStorage, KEY, language);
  await speak(language);
}
