import { useMediaQuery } from '@mantine/hooks';
import { IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ledgerOf } from '../../../../shared/lib/query-string';
import type { Source } from '../../lib/sources-of';
import css from './sources.module.css';

/** What fresh figures would make of a piece: words, or null when they would not say it any more. */
export type Changed = Readonly<{ after: string | null }>;

type Props = Readonly<{
  sources: readonly Source[];
  /** Whether an author wrote it without a proposal. */
  isOwn: boolean;
  changed: Changed | undefined;
  /** The source whose words are pointed at. */
  lit: number | null;
  onLight: (source: number | null) => void;
}>;

/** Whether there is a margin beside the text. */
const useHasMargin = (): boolean =>
  useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false }) ?? false;

/** The sources of a piece: in the margin, or behind a line to open where there is none. */
export function Sources(props: Props) {
  const { t } = useTranslation();
  const hasMargin = useHasMargin();
  const { sources, isOwn, changed } = props;
  const mark = changed && (
    <p className={css.changed}>
      <IconRefreshAlert size={18} aria-hidden />
      <span>
        <strong>{t('writing.changedSince')}</strong>{' '}
        {changed.after === null ? t('writing.goneSince') : t('writing.after', { text: changed.after })}
      </span>
    </p>
  );
  if (sources.length === 0)
    return (
      <div className={css.sources}>
        {mark}
        <p className={css.none}>{t(isOwn ? 'writing.own' : 'writing.noSource')}</p>
      </div>
    );
  if (hasMargin)
    return (
      <div className={css.sources}>
        {mark}
        <SourceList {...props} />
      </div>
    );
  return (
    <div className={css.sources}>
      {mark}
      <details>
        <summary>{t('writing.sources', { n: sources.length })}</summary>
        <SourceList {...props} />
      </details>
    </div>
  );
}

function SourceList({ sources, lit, onLight }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={`plain ${css.list}`} aria-label={t('writing.sources', { n: sources.length })}>
      {sources.map((source, place) => (
        <li key={source.runs.join()}>
          <div
            className={css.source}
            data-lit={place === lit || undefined}
            onPointerEnter={() => onLight(place)}
            onPointerLeave={() => onLight(null)}
            onFocus={() => onLight(place)}
            onBlur={() => onLight(null)}
          >
            <OneSource source={source} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What the words are, and the way to the cases behind them. */
function OneSource({ source: { kind, text, caseIds, against } }: Readonly<{ source: Source }>) {
  const { t } = useTranslation();
  const shown = text.length > 16 ? `${text.slice(0, 15)}…` : text;
  return (
    <>
      <strong className={css.words} lang="zh-CN">
        {shown}
      </strong>{' '}
      <span className="soft">{t(`writing.source.${kind}`)}</span>{' '}
      {caseIds.length > 0 && (
        <Link to={ledgerOf(caseIds)} aria-label={t('writing.casesBehind', { text: shown, n: caseIds.length })}>
          {t('reports.checkCases', { n: caseIds.length })}
        </Link>
      )}
      {against.length > 0 && (
        <>
          {' '}
          <Link to={ledgerOf(against)}>
            {t(kind === 'share' ? 'writing.ofWhole' : 'writing.ofBefore', { n: against.length })}
          </Link>
        </>
      )}
    </>
  );
}
