import type { LedgerRow } from '@bihuan/contracts';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { LedgerTable } from './ledger-table';

/** The rows that are in sight as a plain table on paper; the whole ledger is printed from its export. */
export function PrintedRows({ read, total }: Readonly<{ read: () => readonly LedgerRow[]; total: number }>) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<readonly LedgerRow[]>([]);
  useEffect(() => {
    const before = () => flushSync(() => setRows(read()));
    const after = () => setRows([]);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [read]);
  if (rows.length === 0) return null;
  return (
    <>
      <p>{t('ledgerGrid.printed', { n: rows.length, total })}</p>
      <LedgerTable rows={rows} ticks={null} />
    </>
  );
}
