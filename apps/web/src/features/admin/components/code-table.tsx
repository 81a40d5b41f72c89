import type { CodeUse, Words } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../../shared/ui/table.module.css';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { Wide } from '../../../shared/ui/wide';
import css from './codes-page.module.css';

export type CodeLine = Readonly<{
  code: string;
  label: Words | undefined;
  /** What the office decided on it, where it may decide. */
  kept?: Readonly<{ state: string; acts: ReactNode }>;
}>;
type Props = Readonly<{ caption: string; lines: readonly CodeLine[]; use: CodeUse[number]['use'] }>;

/** The entries of a list in both languages, and how many cases use each: a table, or cards where there is no room for one. */
export function CodeTable(props: Props) {
  return useIsNarrow() ? <Cards {...props} /> : <Rows {...props} />;
}

const countsOf = (use: Props['use'], code: string) => use.find((each) => each.code === code) ?? { cases: 0, open: 0 };

function Rows({ caption, lines, use }: Props) {
  const { t } = useTranslation();
  const isKept = lines.some(({ kept }) => kept);
  return (
    <Wide label={caption} className={table.scroll}>
      <table className={`${table.table} ${css.table}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('codes.zh')}</th>
            <th scope="col">{t('codes.en')}</th>
            <th scope="col">{t('codes.cases')}</th>
            <th scope="col">{t('codes.open')}</th>
            {isKept && <th scope="col">{t('codes.state')}</th>}
            {isKept && <th scope="col">{t('codes.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, label, kept }) => (
            <tr key={code}>
              <th scope="row" lang="zh-CN">
                {label?.zh}
              </th>
              <td lang="en">{label?.en}</td>
              <td>{countsOf(use, code).cases}</td>
              <td>{countsOf(use, code).open}</td>
              {kept && <td>{kept.state}</td>}
              {kept && <td>{kept.acts}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Cards({ caption, lines, use }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="plain" aria-label={caption}>
      {lines.map(({ code, label, kept }) => (
        <li key={code} className={css.card}>
          <strong lang="zh-CN">{label?.zh}</strong> <span lang="en">{label?.en}</span>
          <div className="soft small">
            {t('codes.used', countsOf(use, code))}
            {kept && ` · ${kept.state}`}
          </div>
          {kept?.acts}
        </li>
      ))}
    </ul>
  );
}
