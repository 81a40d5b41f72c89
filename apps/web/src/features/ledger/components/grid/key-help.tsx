import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../shared/ui/dialog';
import table from '../../../../shared/ui/table.module.css';

/** The keys as they are printed on keyboards, and the word that says what they do. */
const keys = [
  { word: 'move', strokes: ['↑ ↓ ← →', 'PgUp', 'PgDn'] },
  { word: 'ends', strokes: ['Home', 'End', 'Ctrl+Home', 'Ctrl+End'] },
  { word: 'open', strokes: ['Enter'] },
  { word: 'edit', strokes: ['F2'] },
  { word: 'tick', strokes: ['Space'] },
  { word: 'mark', strokes: ['Shift+↑ ↓ ← →'] },
  { word: 'copy', strokes: ['Ctrl+C'] },
  { word: 'paste', strokes: ['Ctrl+V'] },
  { word: 'sort', strokes: ['Enter'] },
  { word: 'size', strokes: ['Alt+← →'] },
  { word: 'back', strokes: ['Esc'] },
  { word: 'help', strokes: ['?'] },
] as const;

export function KeyHelpButton({ onOpen }: Readonly<{ onOpen: () => void }>) {
  const { t } = useTranslation();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mih={24}
      leftSection={<IconKeyboard size={18} aria-hidden />}
      onClick={onOpen}
    >
      {t('ledgerGrid.keys.show')}
    </Button>
  );
}

/** What the keys of the grid do. */
export function KeyHelp({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('ledgerGrid.keys.title')} onClose={onClose}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('ledgerGrid.keys.key')}</th>
              <th scope="col">{t('ledgerGrid.keys.act')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ word, strokes }) => (
              <tr key={word}>
                <th scope="row">
                  {strokes.map((stroke) => (
                    <kbd key={stroke}>{stroke} </kbd>
                  ))}
                </th>
                <td>{t(`ledgerGrid.keys.${word}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
