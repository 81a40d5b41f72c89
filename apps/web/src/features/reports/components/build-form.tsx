import { Button, TextInput } from '@mantine/core';
import { annualReportBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useUnits } from '../../../shared/reference/list-units';
import { useSession } from '../../../shared/session/session-context';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { notifyDone } from '../../../shared/ui/notify';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useBuildReport } from '../api/build-report';
import css from './reports-page.module.css';

/** Which unit's report on which year. The government's own report on last year is what is mostly wanted. */
export function BuildForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const government = useUnits().find((unit) => unit.kind === 'government');
  const build = useBuildReport();
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) - 1));
  const [errors, setErrors] = useState<FieldErrors>({});
  const unitId = chosen ?? government?.id ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = annualReportBody.safeParse({ unitId, year: Number(year) });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    build.mutate(parsed.data, {
      onSuccess: ({ id }) => {
        notifyDone(t('reports.started'));
        void navigate(`/reports/${id}`);
      },
    });
  };
  return (
    <Panel title={t('reports.build')}>
      <form className="stack" noValidate onSubmit={submit}>
        {build.isError && <ProblemAlert error={build.error} />}
        <div className={css.build}>
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
          <Button type="submit" loading={build.isPending}>
            {t('reports.submit')}
          </Button>
        </div>
        <p className="prose soft">{t('reports.yearHint')}</p>
      </form>
    </Panel>
  );
}
