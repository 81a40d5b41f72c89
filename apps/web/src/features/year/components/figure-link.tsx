import { Anchor } from '@mantine/core';
import type { FigureSelectionBody, FigureView, StatisticsView } from '@bihuan/contracts';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useSelectCases } from '../api/select-cases';

type Props = Readonly<{
  view: StatisticsView;
  figure: FigureView;
  part: FigureSelectionBody['part'];
  group?: FigureSelectionBody['group'];
  text: string;
}>;

/** A figure that opens the ledger with exactly its cases; plain text where there are none. */
export function FigureLink({ view, figure, part, group = null, text }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const select = useSelectCases();
  const left = figure.excluded.reduce((sum, { cases }) => sum + cases, 0);
  const n = part === 'excluded' ? left : figure[part];
  if (n === 0) return <span>{text}</span>;
  const open = () =>
    select.mutate(
      { year: view.year, asOf: view.asOf, officeId: view.office.id, figure: figure.id, part, group },
      { onSuccess: ({ id }) => void navigate(`/ledger?selection=${id}`) },
    );
  const label = words(figure.label);
  return (
    <Anchor
      component="button"
      type="button"
      onClick={open}
      aria-label={`${text} ${t(part === 'excluded' ? 'year.openLeftOut' : 'year.openCases', { label, n })}`}
    >
      {text}
    </Anchor>
  );
}
