import { Alert, Button } from '@mantine/core';
import type { CalendarYear } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../shared/ui/file-drop';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useImportCalendar } from '../api/import-calendar';
import { readCalendarFile, type CalendarFile } from '../lib/calendar-file';
import css from './calendars-page.module.css';

/** Takes over the official arrangement of a year, after showing what the file says. */
export function ImportCalendar() {
  const { t } = useTranslation();
  const [file, setFile] = useState<CalendarFile | null>(null);
  const post = useImportCalendar();
  const take = async (chosen: File) => {
    post.reset();
    setFile(readCalendarFile(await chosen.text()));
  };
  const submit = (year: CalendarYear) =>
    post.mutate(year, {
      onSuccess: () => {
        notifyDone(t('admin.calendars.done', { year: year.year }));
        setFile(null);
      },
    });
  return (
    <Panel title={t('admin.calendars.import')}>
      <div className="stack">
        <FileDrop
          label={t('admin.calendars.choose')}
          hint={t('admin.calendars.importHint')}
          accept=".json,application/json"
          error={file?.kind === 'not-json' ? t('admin.calendars.notJson') : undefined}
          onFile={(chosen) => void take(chosen)}
        />
        {file?.kind === 'invalid' && (
          <Alert role="alert" color="red" variant="light" title={t('admin.calendars.invalid')}>
            <ul className={css.faults}>
              {file.faults.map((fault) => (
                <li key={fault.path + fault.message}>{t('admin.calendars.invalidAt', fault)}</li>
              ))}
            </ul>
          </Alert>
        )}
        {post.isError && <ProblemAlert error={post.error} />}
        {file?.kind === 'ready' && (
          <>
            <p className="prose">{t('admin.calendars.ready', { year: file.year.year, n: file.year.days.length })}</p>
            <Button loading={post.isPending} onClick={() => submit(file.year)}>
              {t('admin.calendars.submit', { year: file.year.year })}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
