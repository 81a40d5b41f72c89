import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './case-news.module.css';
import { onCaseTold } from './case-told';

const FRESH_MS = 5000;
const SHOWN_MS = 10_000;

/** Says quietly, for a while, that somebody else has changed the case that is being looked at. */
export function CaseNews({ caseId, version }: Readonly<{ caseId: string; version: number }>) {
  const { t } = useTranslation();
  const news = useNews(caseId, version);
  return (
    <output className={css.place}>
      {news > 0 && (
        <span key={news} className={css.news}>
          {t('common.justUpdated')}
        </span>
      )}
    </output>
  );
}

/** How often others have changed the case; 0 again after a while. One's own change brings its version before it is told. */
function useNews(caseId: string, version: number): number {
  const toldAt = useRef(0);
  const known = useRef(version);
  const [news, setNews] = useState(0);
  useEffect(
    () =>
      onCaseTold(caseId, () => {
        toldAt.current = Date.now();
      }),
    [caseId],
  );
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    if (Date.now() - toldAt.current < FRESH_MS) setNews((count) => count + 1);
  }, [version]);
  useEffect(() => {
    if (news === 0) return undefined;
    const timer = setTimeout(() => setNews(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
