import { Alert, Button } from '@mantine/core';
import type { YearVerification } from '@bihuan/contracts';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import table from '../../../../shared/ui/table.module.css';
import { useVerifyYear } from '../../api/read-frozen-year';
import css from '../year.module.css';

/** Composes the report again and shows what came out beside what was stored. */
export function Verification({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const verify = useVerifyYear(id);
  return (
    <div className="stack">
      <p className="prose soft">{t('frozen.verifyText')}</p>
      <div>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('frozen.verify')}
        </Button>
      </div>
      {verify.isError && <ProblemAlert error={verify.error} />}
      <div className="stack" aria-live="polite">
        {verify.data && <Outcome of={verify.data} />}
      </div>
    </div>
  );
}

function Outcome({ of }: Readonly<{ of: YearVerification }>) {
  const { t } = useTranslation();
  const { facts, document, corrections, brokenAt, holds } = of;
  const rebuilt = document.rebuilt ?? t('frozen.notRebuilt');
  const chain = brokenAt === null ? t('frozen.chainWhole') : t('frozen.chainBroken', { n: brokenAt });
  const rows = [
    { label: t('frozen.parts.facts'), stored: facts.stored, found: facts.found },
    { label: t('frozen.parts.document'), stored: document.stored, found: document.found },
    { label: t('frozen.parts.rebuilt'), stored: document.stored, found: rebuilt },
    { label: t('frozen.parts.chain', { n: corrections }), stored: t('frozen.chainWhole'), found: chain },
  ];
  const heads = ['what', 'stored', 'found', 'outcome'] as const;
  return (
    <>
      <Alert
        color={holds ? 'green' : 'red'}
        variant="light"
        icon={holds ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={t(holds ? 'frozen.holds' : 'frozen.broken')}
      />
      <div className={table.scroll}>
        <table className={`${table.table} ${css.cards}`}>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} scope="col">
                  {t(`frozen.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, stored, found }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={css.sha} data-label={t('frozen.stored')}>
                  {stored}
                </td>
                <td className={css.sha} data-label={t('frozen.found')}>
                  {found}
                </td>
                <td className={table.number} data-label={t('frozen.outcome')}>
                  {t(stored === found ? 'frozen.same' : 'frozen.different')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
