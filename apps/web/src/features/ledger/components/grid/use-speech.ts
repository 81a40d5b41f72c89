import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { useRuleText } from '../../../../shared/trade/use-rule-text';
import type { Speech } from '../../lib/ledger-columns';

/** Puts cells into the words of the screen's language. */
export function useSpeech(): Speech {
  const { t } = useTranslation();
  const words = useWords();
  const rule = useRuleText();
  // `rule` is made anew each time, out of the same words
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ({ words, rule, yesNo: (value) => t(value ? 'common.yes' : 'common.no') }), [words, t]);
}
