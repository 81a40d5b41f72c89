import { Button, TextInput } from '@mantine/core';
import {
  writtenReportBody,
  writtenReportKinds,
  writtenReportStatuses,
  type WrittenReportKind,
  type WrittenReportSummary,
} from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { momentText } from '../../../../shared/lib/dates';
import { errorsOf, type FieldErrors } from '../../../../shared/lib/field-errors';
import { pageOfAddress } from '../../../../shared/lib/query-string';
import { useUnits } from '../../../../shared/reference/list-units';
import { useMay, useSession } from '../../../../shared/session/session-context';
import { CodeSelect } from '../../../../shared/trade/code-select';
import { UnitSelect } from '../../../../shared/trade/unit-select';
import { notifyDone } from '../../../../shared/ui/notify';
import { PageHeader } from '../../../../shared/ui/page-header';
import { PagedEntries } from '../../../../shared/ui/paged-entries';
import { Panel } from '../../../../shared/ui/panel';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useBeginWritten } from '../../api/begin-written';
import { useWrittenList } from '../../api/list-written';
import lists from '../reports-page.module.css';
import css from './writing.module.css';

/** The reports in hand and finished, and the form that begins one. */
export function WritingListPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('reports.build');
  const [params] = useSearchParams();
  const query = useWrittenList(pageOfAddress(params));
  return (
    <>
      <PageHeader
        title={t('writing.title')}
        lead={t('writing.lead')}
        above={<Link to="/reports">{t('reports.title')}</Link>}
      />
      <div className="stack">
        {mayWrite && <BeginForm />}
        <Panel title={t('writing.list')}>
          <PagedEntries query={query} empty={{ title: t('writing.empty'), text: t('writing.emptyText') }}>
            {(report) => <Entry report={report} />}
          </PagedEntries>
        </Panel>
      </div>
    </>
  );
}

function Entry({ report }: Readonly<{ report: WrittenReportSummary }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li className={lists.item}>
      <div>
        <Link to={`/writing/${report.id}`} className={lists.title}>
          {report.unit.name} {report.year} {words(writtenReportKinds[report.kind])}
        </Link>
        <div className="soft small">
          {report.asOf && `${t('writing.asOf', { date: report.asOf })} · `}
          {t('writing.changed', { who: report.changedBy, at: momentText(report.changedAt) })}
        </div>
      </div>
      <output className={css.status} data-status={report.status}>
        {words(writtenReportStatuses[report.status])}
      </output>
    </li>
  );
}

/** The government's annual report on last year is what is mostly wanted. */
function BeginForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const government = useUnits().find((unit) => unit.kind === 'government');
  const begin = useBeginWritten();
  const [kind, setKind] = useState<WrittenReportKind>('annual');
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) - 1));
  const [errors, setErrors] = useState<FieldErrors>({});
  const unitId = chosen ?? government?.id ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = writtenReportBody.safeParse({ kind, unitId, year: Number(year) });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    begin.mutate(parsed.data, {
      onSuccess: ({ id }) => {
        notifyDone(t('writing.started'));
        void navigate(`/writing/${id}`);
      },
    });
  };
  return (
    <Panel title={t('writing.begin')}>
      <form className="stack" noValidate onSubmit={submit}>
        {begin.isError && <ProblemAlert error={begin.error} />}
        <div className={css.begin}>
          <CodeSelect
            label={t('writing.kind')}
            list={writtenReportKinds}
            value={kind}
            onChange={(code) => code !== '' && setKind(code)}
          />
          <UnitSelect
            label={t('reports.unit')}
            required
            clearable={false}
            error={errors['unitId']}
            value={unitId}
            onChange={setChosen}
          />
          <TextInput
            label={t('reports.year')}
            type="number"
            required
            error={errors['year']}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <Button type="submit" loading={begin.isPending}>
            {t('writing.submit')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
