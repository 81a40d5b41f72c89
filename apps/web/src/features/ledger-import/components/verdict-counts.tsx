import { ledgerVerdicts, type LedgerImportView, type LedgerVerdict } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { codesOf } from '../../../shared/trade/code-select';
import css from './ledger-import.module.css';

type Props = Readonly<{
  view: LedgerImportView;
  value: LedgerVerdict | undefined;
  onChange: (verdict: LedgerVerdict | undefined) => void;
}>;

/** How many lines there are of each kind; each count narrows the list to its lines. */
export function VerdictCounts({ view, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const found = codesOf(ledgerVerdicts).filter((code) => view.verdicts[code] > 0);
  return (
    <fieldset className={css.counts}>
      <legend className="visually-hidden">{t('ledgerImport.filter')}</legend>
      <button
        type="button"
        className={css.count}
        aria-pressed={value === undefined}
        onClick={() => onChange(undefined)}
      >
        {t('ledgerImport.count', { label: t('common.all'), n: view.total })}
      </button>
      {found.map((code) => (
        <button
          key={code}
          type="button"
          className={css.count}
          data-verdict={code}
          aria-pressed={value === code}
          onClick={() => onChange(value === code ? undefined : code)}
        >
          {t('ledgerImport.count', { label: words(ledgerVerdicts[code]), n: view.verdicts[code] })}
        </button>
      ))}
    </fieldset>
  );
}
