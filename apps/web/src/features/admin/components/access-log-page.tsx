import { Button, Checkbox, TextInput } from '@mantine/core';
import { accessActions, accessKind, accessKinds, type AccessLogEntry } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { saveFile } from '../../../shared/lib/save-file';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import table from '../../../shared/ui/table.module.css';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { Wide } from '../../../shared/ui/wide';
import { useAccessLog, useAccessLogFile } from '../api/access-log';
import css from './access-log-page.module.css';

/** What the address says of the log; each part of it may be sent to somebody. */
function useFilter() {
  const [params, setParams] = useSearchParams();
  const kind = accessKind.safeParse(params.get('kind')).data;
  const [text, from, until] = ['text', 'from', 'until'].map((name) => params.get(name) ?? '');
  const filter = {
    ...(text && { text }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(until && { until }),
    ...(params.get('refused') === 'true' && { refused: 'true' as const }),
  };
  const change = (changes: Readonly<Record<string, string | undefined>>) => setParams(changedParams(params, changes));
  return { filter, page: pageOfAddress(params), change };
}

/** Who signed in, who was refused, who looked as whom, who changed or took out what. Nothing here is ever removed. */
export function AccessLogPage() {
  const { t } = useTranslation();
  const { filter, page, change } = useFilter();
  const query = useAccessLog({ ...filter, page });
  const file = useAccessLogFile();
  return (
    <>
      <PageHeader
        title={t('access.accessLog.title')}
        lead={t('access.accessLog.lead')}
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate(filter, { onSuccess: saveFile })}
          >
            {t('access.accessLog.export')}
          </Button>
        }
      />
      <Filters filter={filter} onChange={change} />
      {file.isError && <ProblemAlert error={file.error} />}
      <Loaded query={query} lines={8}>
        {({ items, total }) =>
          total === 0 ? <Empty title={t('access.accessLog.empty')} /> : <Entries entries={items} />
        }
      </Loaded>
      {query.data && <Pager of={query.data} onPage={(next) => change({ page: String(next) })} />}
    </>
  );
}

type FiltersProps = Readonly<{
  filter: ReturnType<typeof useFilter>['filter'];
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
}>;

function Filters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <search className={css.filters}>
      <TextInput
        type="search"
        label={t('access.accessLog.person')}
        defaultValue={filter.text ?? ''}
        onBlur={(event) => onChange({ text: event.currentTarget.value.trim() })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange({ text: event.currentTarget.value.trim() });
        }}
      />
      <CodeSelect
        label={t('access.accessLog.kind')}
        list={accessKinds}
        value={filter.kind ?? ''}
        empty={t('access.accessLog.allKinds')}
        onChange={(kind) => onChange({ kind })}
      />
      <TextInput
        type="date"
        label={t('access.accessLog.from')}
        value={filter.from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('access.accessLog.until')}
        value={filter.until ?? ''}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
      <Checkbox
        label={t('access.accessLog.refused')}
        checked={filter.refused === 'true'}
        onChange={(event) => onChange({ refused: event.currentTarget.checked ? 'true' : undefined })}
      />
    </search>
  );
}

function Entries({ entries }: Readonly<{ entries: readonly AccessLogEntry[] }>) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  if (isNarrow) return <Cards entries={entries} />;
  return (
    <Wide label={t('access.accessLog.title')} className={`${table.scroll} ${css.list}`}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('access.accessLog.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('access.accessLog.at')}</th>
            <th scope="col">{t('access.accessLog.who')}</th>
            <th scope="col">{t('access.accessLog.what')}</th>
            <th scope="col">{t('access.accessLog.address')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className={table.number}>{momentText(entry.at)}</td>
              <td>
                <Who of={entry} />
              </td>
              <td>
                <What of={entry} />
              </td>
              <td>{entry.address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Cards({ entries }: Readonly<{ entries: readonly AccessLogEntry[] }>) {
  const { t } = useTranslation();
  return (
    <ul className={`plain ${css.list}`} aria-label={t('access.accessLog.title')}>
      {entries.map((entry) => (
        <li key={entry.id} className={css.card}>
          <div className="soft small">{[momentText(entry.at), entry.address].filter(Boolean).join(' · ')}</div>
          <What of={entry} />
          <Who of={entry} />
        </li>
      ))}
    </ul>
  );
}

type Of = Readonly<{ of: AccessLogEntry }>;

function Who({ of: { person } }: Of) {
  const { t } = useTranslation();
  if (!person) return <div>{t('access.accessLog.nobody')}</div>;
  return (
    <div>
      {person.name}
      <div className="soft small">{`${person.unit} · ${person.login}`}</div>
    </div>
  );
}

function What({ of: { action, subject, success, notes, person } }: Of) {
  const { t } = useTranslation();
  const words = useWords();
  const known = accessActions[action];
  return (
    <div>
      {known ? words(known.label) : action}
      {subject && subject !== person?.login && <span className={css.subject}>{subject}</span>}
      {!success && <strong className={css.refused}>{t('access.accessLog.notDone')}</strong>}
      {notes.map((note) => (
        <div key={note.en} className="soft small">
          {words(note)}
        </div>
      ))}
    </div>
  );
}
