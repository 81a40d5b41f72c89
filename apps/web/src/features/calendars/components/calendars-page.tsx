import { Alert } from '@mantine/core';
import { missingCalendarYears, type CalendarChange, type CalendarSummary } from '@bihuan/contracts';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { useSession } from '../../../shared/session/session-context';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { useCalendars } from '../api/list-calendars';
import type { Proposed } from '../api/preview-change';
import { CalendarYearPanel } from './calendar-year-panel';
import css from './calendars-page.module.css';
import { ChangePreview } from './change-preview';
import { ImportCalendar } from './import-calendar';
import { ReprojectionsPanel } from './reprojections-panel';
import { VersionsPanel } from './versions-panel';
import { YearsPanel } from './years-panel';

/** The calendars, national and of units: what is in force, what was before, and the way to change it. */
export function CalendarsPage() {
  const { t } = useTranslation();
  const national = useCalendars(null);
  return (
    <>
      <PageHeader title={t('calendars.title')} lead={t('calendars.lead')} />
      <Loaded query={national} lines={12}>
        {(years) => <Calendars national={years} />}
      </Loaded>
    </>
  );
}

function Calendars({ national }: Readonly<{ national: readonly CalendarSummary[] }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [params, setParams] = useSearchParams();
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const unitId = params.get('unit');
  const year = yearIn(params.get('year')) ?? Number(today.slice(0, 4));
  const version = versionIn(params.get('version'));
  const propose = (change: CalendarChange) => setProposed({ change, attempt: (proposed?.attempt ?? 0) + 1 });
  const showUnit = (unit: string | null) => {
    setProposed(null);
    setParams(changedParams(params, { unit: unit ?? '', version: '' }));
  };
  return (
    <>
      <MissingYears today={today} national={national} />
      <div className={css.unit}>
        <UnitSelect
          label={t('calendars.whose')}
          description={t('calendars.whoseHint')}
          value={unitId}
          onChange={showUnit}
        />
      </div>
      {proposed && (
        <ChangePreview
          key={proposed.attempt}
          proposed={proposed}
          onAgain={() => propose(proposed.change)}
          onCancel={() => setProposed(null)}
        />
      )}
      <div className={css.columns}>
        <div className="stack">
          <YearsPanel unitId={unitId} chosen={year} />
          <ImportCalendar key={unitId} unitId={unitId} onChange={propose} />
          <ReprojectionsPanel />
        </div>
        <div className="stack">
          <CalendarYearPanel
            key={`${unitId} ${year} ${version}`}
            asked={{ unitId, year, version }}
            onChange={propose}
          />
          <VersionsPanel key={`${unitId} ${year}`} unitId={unitId} year={year} shown={version} />
        </div>
      </div>
    </>
  );
}

/** From October on: next year's arrangement is due, and not there yet. */
function MissingYears({ today, national }: Readonly<{ today: string; national: readonly CalendarSummary[] }>) {
  const { t } = useTranslation();
  return missingCalendarYears(today, new Set(national.map(({ year }) => year))).map((year) => (
    <Alert
      key={year}
      color="yellow"
      variant="light"
      mb="md"
      icon={<IconCalendarExclamation aria-hidden />}
      title={t('calendars.missing', { year })}
    >
      {t('calendars.missingText')}
    </Alert>
  ));
}

function yearIn(text: string | null): number | null {
  return text !== null && /^(19[5-9]|20|21)\d+$/.test(text) && text.length === 4 ? Number(text) : null;
}

function versionIn(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
