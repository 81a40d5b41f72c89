import type { ImportFigure, ImportIndicator } from '@bihuan/contracts';
import type { TFunction } from 'i18next';

type Told = Pick<ImportFigure, 'asOf' | 'parts' | 'rates' | 'amounts' | 'change'>;

/** What the report says of a figure beside its counts, in its own words. */
export function notesOf({ asOf, parts, rates, amounts, change }: Told): readonly string[] {
  return [
    ...(asOf === undefined ? [] : [asOf]),
    ...(parts ?? []).map(({ label, count }) => `${label} ${count}`),
    ...(rates ?? []).map(({ label, value }) => `${label} ${value}%`),
    ...(amounts ?? []).map(({ label, amount, unit }) => `${label} ${amount} ${unit}`),
    ...(change === undefined ? [] : [`${change.against}${change.isUp ? '＋' : '－'}${change.by}${change.unit}`]),
  ];
}

/** What does not fit together in a figure, in words. */
export function faultsOf(figure: Pick<ImportFigure | ImportIndicator, 'flags'>, t: TFunction): readonly string[] {
  return (figure.flags ?? []).map((flag) => t(`intake.flags.${flag}`));
}
