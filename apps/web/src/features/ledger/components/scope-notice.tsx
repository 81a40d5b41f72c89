import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureNames, idsOf, type LedgerFilters } from '../lib/ledger-filters';

const noFigure = Object.fromEntries(figureNames.map((name) => [name, undefined]));

type Props = Readonly<{ filters: LedgerFilters; onChange: (changes: Record<string, string | undefined>) => void }>;

/** Says that the ledger shows only the cases of one import, or those behind a figure. */
export function ScopeNotice({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const ids = idsOf(filters);
  const isOfHome = figureNames.some((name) => filters[name] !== undefined);
  if (ids.length === 0 && !filters.importId && !filters.selection && !isOfHome) return null;
  return (
    <Alert color="accent" variant="light" mb="md">
      <div className="row">
        <span>{t(wordOf(filters), { n: ids.length })}</span>
        <Button
          variant="default"
          onClick={() => onChange({ ids: undefined, selection: undefined, importId: undefined, ...noFigure })}
        >
          {t('ledger.showAll')}
        </Button>
      </div>
    </Alert>
  );
}

function wordOf(filters: LedgerFilters) {
  if (filters.selection) return 'ledger.ofSelection' as const;
  if (idsOf(filters).length > 0) return 'ledger.ofFigure' as const;
  return filters.importId ? ('ledger.ofImport' as const) : ('ledger.ofHome' as const);
}
