import { Alert, Button } from '@mantine/core';
import type { CalendarChange } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Panel } from '../../../shared/ui/panel';
import { readCalendarFile, type CalendarFile } from '../lib/calendar-file';
import css from './calendars-page.module.css';

type Props = Readonly<{ unitId: string | null; onChange: (change: CalendarChange) => void }>;

/** Takes a list of days out of a file. What comes of it is shown before anything is written. */
export function ImportCalendar({ unitId, onChange }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<CalendarFile | null>(null);
  return (
    <Panel title={unitId === null ? t('calendars.import') : t('calendars.importOwn')}>
      <div className="stack">
        <FileDrop
          label={t('calendars.choose')}
          hint={unitId === null ? t('calendars.importHint') : t('calendars.importOwnHint')}
          accept=".json,application/json"
          error={file?.kind === 'not-json' ? t('calendars.notJson') : undefined}
          onFile={(chosen) => void chosen.text().then((text) => setFile(readCalendarFile(text)))}
        />
        {file?.kind === 'invalid' && (
          <Alert role="alert" color="red" variant="light" title={t('calendars.invalid')}>
            <ul className={css.faults}>
              {file.faults.map((fault) => (
                <li key={fault.path + fault.message}>{t('calendars.invalidAt', fault)}</li>
              ))}
            </ul>
          </Alert>
        )}
        {file?.kind === 'ready' && (
          <>
            <p className="prose">{t('calendars.ready', { year: file.year.year, n: file.year.days.length })}</p>
            <Button onClick={() => onChange(importOf(unitId, file))}>
              {t('calendars.previewOf', { year: file.year.year })}
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}

function importOf(unitId: string | null, { year }: Extract<CalendarFile, { kind: 'ready' }>): CalendarChange {
  return { kind: 'import', unitId, year: year.year, days: [...year.days] };
}
