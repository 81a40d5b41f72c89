import { Checkbox } from '@mantine/core';
import {
  columnName,
  ledgerFields,
  type LayoutProposal,
  type LedgerField,
  type LedgerMapping,
  type ProposedColumn,
} from '@bihuan/contracts';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { CodeSelect } from '../../../shared/trade/code-select';
import { certaintyOf } from '../lib/certainty';
import css from './ledger-import.module.css';

const signs = { high: IconCircleCheck, middle: IconHelpCircle, low: IconAlertTriangle, none: IconMinus } as const;

type Props = Readonly<{
  proposal: LayoutProposal;
  mapping: LedgerMapping;
  onField: (column: number, field: LedgerField | null) => void;
  marked: number | null;
  onMark: (column: number) => void;
}>;

/** Every column with what it was taken for, how sure that is and why; each can be set right. */
export function ColumnsTable({ proposal, mapping, onField, marked, onMark }: Props) {
  const { t } = useTranslation();
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const shown = proposal.columns.filter((column) => !onlyDoubtful || certaintyOf(column) !== 'high');
  return (
    <div className="stack">
      <p className="prose soft">{t('ledgerImport.columnsLead')}</p>
      <Checkbox
        label={t('ledgerImport.onlyDoubtful')}
        checked={onlyDoubtful}
        onChange={(event) => setOnlyDoubtful(event.currentTarget.checked)}
      />
      <ul className={`plain ${css.columns}`}>
        {shown.map((column) => (
          <Column
            key={column.column}
            of={column}
            field={fields.get(column.column) ?? null}
            onField={(field) => onField(column.column, field)}
            isMarked={column.column === marked}
            onMark={() => onMark(column.column)}
          />
        ))}
      </ul>
    </div>
  );
}

type ColumnProps = Readonly<{
  of: ProposedColumn;
  field: LedgerField | null;
  onField: (field: LedgerField | null) => void;
  isMarked: boolean;
  onMark: () => void;
}>;

function Column({ of, field, onField, isMarked, onMark }: ColumnProps) {
  const { t } = useTranslation();
  const words = useWords();
  const name = columnName(of.column);
  const certainty = certaintyOf(of);
  const Sign = signs[certainty];
  const isChanged = field !== of.field;
  return (
    <li>
      <div
        id={`column-${of.column}`}
        className={css.column}
        data-marked={isMarked || undefined}
        onFocus={onMark}
        onPointerEnter={onMark}
      >
        <div className={css.words}>
          <div className={css.name}>
            <span className={css.letter}>{name}</span> {of.header}
          </div>
          {of.samples.length > 0 && (
            <div className="soft small">
              {t('ledgerImport.examples')}：{of.samples.join(' · ')}
            </div>
          )}
        </div>
        <CodeSelect
          label={
            <span className="visually-hidden">{t('ledgerImport.meaningOf', { header: of.header, column: name })}</span>
          }
          list={ledgerFields}
          value={field ?? ''}
          empty={t('ledgerImport.noField')}
          onChange={(code) => onField(code === '' ? null : code)}
        />
        <div className={css.why}>
          {!isChanged && (
            <>
              <span className={css.certainty} data-certainty={certainty}>
                <Sign size={18} aria-hidden />
                {t(`ledgerImport.confidence.${certainty}`)}
              </span>
              <span className="soft small">{words(of.reason)}</span>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
