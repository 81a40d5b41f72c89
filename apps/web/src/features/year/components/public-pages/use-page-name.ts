import { publicBlocks, type PublicPageSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';

/** How a version of a public page is called. */
export function usePageName(): (page: PublicPageSummary) => string {
  const { t } = useTranslation();
  const words = useWords();
  return ({ year, block, edition }) => t('publicPages.name', { year, block: words(publicBlocks[block]), edition });
}
