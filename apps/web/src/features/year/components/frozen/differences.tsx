import { Button } from '@mantine/core';
import type { YearComparison } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../shared/session/session-context';
import { Empty } from '../../../../shared/ui/empty';
import css from '../year.module.css';
import { Difference, type DifferingCase } from './difference';
import { SignDialog } from './sign-dialog';

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
      {total > cases.length && <p className="prose soft">{t('frozen.more', { total, shown: cases.length })}</p>}
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
