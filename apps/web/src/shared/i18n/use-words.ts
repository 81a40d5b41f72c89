import type { Words } from '@bihuan/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../lib/dates';
import { languageOf } from './i18n';

export function useLanguage(): Language {
  return languageOf(useTranslation().i18n.language);
}

/** Picks the language of the screen out of a text that the API or a code list brings in both. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return useCallback((words: Words) => words[language] || words.zh, [language]);
}
