import type { ImportFigure, ImportIndicator } from '@bihuan/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { faultsOf, notesOf } from '../lib/figure-notes';

/** What else is told of a figure, and what in it does not add up. */
export function FigureNotes({ figure }: Readonly<{ figure: ImportFigure | ImportIndicator }>) {
  const { t } = useTranslation();
  const faults = faultsOf(figure, t);
  return (
    <>
      {notesOf(figure).join('；')}
      {faults.map((fault) => (
        <div key={fault}>
          <IconAlertTriangle size={16} aria-hidden /> <strong>{fault}</strong>
        </div>
      ))}
    </>
  );
}
