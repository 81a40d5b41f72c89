import { useTranslation } from 'react-i18next';
import { HEAD } from '../../lib/grid-moves';
import { KeyHelpButton } from './key-help';
import css from './ledger-grid.module.css';
import type { GridCursor } from './use-grid-cursor';

type Props = Readonly<{ cursor: GridCursor; total: number; said: string; onHelp: () => void }>;

/** Where one is in the ledger, in words, and what was just done. */
export function GridFoot({ cursor: { place, block }, total, said, onHelp }: Props) {
  const { t, i18n } = useTranslation();
  const number = (count: number) => count.toLocaleString(i18n.language);
  const row = place.row === HEAD ? 1 : place.row + 1;
  return (
    <div className={css.foot}>
      <output>{t('ledgerGrid.row', { row: number(row), total: number(total) })}</output>
      {block && (
        <span>
          {t('ledgerGrid.block', {
            rows: number(block.bottom - block.top + 1),
            columns: block.right - block.left + 1,
          })}
        </span>
      )}
      <output>{said}</output>
      <KeyHelpButton onOpen={onHelp} />
    </div>
  );
}
