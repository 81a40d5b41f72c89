import i18next, { changeLanguage, use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readStored, writeStored } from '../lib/storage';
import type { Language } from '../lib/dates';
import { en, zh } from './resources';

const KEY = 'bihuan.language';
export const i18n = i18next;

export const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'zh');

function reflect(code: string): void {
  document.documentElement.lang = code === 'en' ? 'en' : 'zh-CN';
}

/** Chinese unless the reader once chose English. */
export function startI18n(): void {
  i18next.on('languageChanged', reflect);
  void use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: languageOf(readStored(localStorage, KEY) ?? undefined),
    fallbackLng: 'zh',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
}

export function chooseLanguage(language: Language): void {
  writeStored(localStorage, KEY, language);
  void changeLanguage(language);
}
