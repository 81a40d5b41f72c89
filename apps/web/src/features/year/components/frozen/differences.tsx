import { Button } from '@mantine/core';
import type { YearComparison } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { useMay } from '../../../../shared/session/session-context';
import { Empty } from '../../../../shared/ui/empty';
import table from '../../../../shared/ui/table.module.css';
import css from '../year.module.css';
import { FigureChanges } from './figure-changes';
import { SignDialog } from './sign-dialog';

export type DifferingCase = YearComparison['cases'][number];
type Props = Readonly<{ view: YearComparison; onReload: () => void }>;

/** The cases that are otherwise than they were frozen, field by field, each to be signed by the head of office. */
export function Differences({ view, onReload }: Props) {
  const { t } = useTranslation();
  const maySign = useMay('years.freeze');
  const [signing, setSigning] = useState<DifferingCase | null>(null);
  const { cases, total, freeze, corrections } = view;
  if (total === 0) return <Empty title={t('frozen.none')} text={t('frozen.noneText')} />;
  return (
    <div className="stack">
      {total > cases.length && <p className="soft">{t('frozen.more', { total, shown: cases.length })}</p>}
      <ul className={`plain ${css.entries}`}>
        {cases.map((one) => (
          <li key={one.id}>
            <Difference of={one} />
            {maySign && (
              <Button
                size="sm"
                mt="sm"
                variant="default"
                aria-label={t('frozen.signTitle', { number: one.number })}
                onClick={() => setSigning(one)}
              >
                {t('frozen.sign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {signing && (
        <SignDialog
          freezeId={freeze.id}
          of={signing}
          seen={corrections.length}
          onReload={onReload}
          onClose={() => setSigning(null)}
        />
      )}
    </div>
  );
}

const heads = ['field', 'before', 'after'] as const;

export function Difference({ of: { id, number, title, fields, figures, corrected } }: Readonly<{ of: DifferingCase }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      <h3 className={css.sub}>
        <Link to={`/cases/${id}`}>{number}</Link> {title}
        {corrected && <span className="soft small">{` · ${t('frozen.again')}`}</span>}
      </h3>
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
            {fields.map(({ label, before, after }) => (
              <tr key={label.zh}>
                <th scope="row">{words(label)}</th>
                <td data-label={t('frozen.before')}>{before}</td>
                <td data-label={t('frozen.after')}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FigureChanges figures={figures} />
    </>
  );
}
