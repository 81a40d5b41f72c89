import type { ChangedCase } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useChanges } from '../api/list-changes';
import css from './case-lines.module.css';
import { ledgerBehind } from './figure-link';

/** What people did since the working day before, case by case. */
export function Changes() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useChanges(page);
  const { data } = query;
  return (
    <Panel
      title={t('home.changes')}
      aside={data && <Link to={ledgerBehind(data)}>{t('home.since', { date: data.since, n: data.total })}</Link>}
    >
      <Loaded query={query} lines={5}>
        {(changes) => (
          <>
            {changes.total === 0 && <p className="soft prose">{t('home.noChanges', { date: changes.since })}</p>}
            <ul className={`plain ${css.lines}`}>
              {changes.items.map((item) => (
                <ChangedLine key={item.id} item={item} />
              ))}
            </ul>
            <Pager of={changes} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ChangedLine({ item }: Readonly<{ item: ChangedCase }>) {
  const { t } = useTranslation();
  const words = useWords();
  const more = item.count - item.entries.length;
  return (
    <li>
      <Link to={`/cases/${item.id}`}>{item.title}</Link>
      <ul className="plain">
        {item.entries.map((entry) => (
          <li key={entry.sequence} className={css.entry}>
            <span>{words(entry.label)}</span>
            <span className="soft">{[entry.byUnit, entry.by].filter(Boolean).join(' ')}</span>
            <time className="soft" dateTime={entry.at}>
              {momentText(entry.at)}
            </time>
          </li>
        ))}
      </ul>
      {more > 0 && <span className={css.more}>{t('home.moreEntries', { n: more })}</span>}
    </li>
  );
}
