import type { FigureView, StatisticsView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import table from '../../../shared/ui/table.module.css';
import { FigureLink } from './figure-link';
import { useFigureText } from './use-figure-text';
import css from './year.module.css';

type Props = Readonly<{ view: StatisticsView }>;

/** All figures with how they were computed, their change, and what they leave out. */
export function FiguresTable({ view }: Props) {
  const { t } = useTranslation();
  const heads = ['figure', 'value', 'work', 'change', 'formula'] as const;
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`year.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.figures.map((figure) => (
            <Row key={figure.id} view={view} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ view, figure }: Props & Readonly<{ figure: FigureView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { valueText, changeText } = useFigureText();
  const { label, formula, dividend, divisor, excluded } = figure;
  const list = excluded.map(({ reason, cases }) => `${words(reason)} ${cases}`).join('、');
  return (
    <tr>
      <th scope="row">{words(label)}</th>
      <td className={table.number} data-label={t('year.value')}>
        <FigureLink view={view} figure={figure} part="numerator" text={valueText(figure)} />
      </td>
      <td className={table.number} data-label={t('year.work')}>
        {divisor !== null && (
          <>
            {dividend} ÷ <FigureLink view={view} figure={figure} part="denominator" text={divisor} />
          </>
        )}
      </td>
      <td className={table.number} data-label={t('year.change')}>
        {changeText(figure)}
      </td>
      <td>
        <div className={css.formula}>{words(formula)}</div>
        {list !== '' && (
          <div className="soft small">
            <FigureLink view={view} figure={figure} part="excluded" text={t('year.notCounted', { list })} />
          </div>
        )}
      </td>
    </tr>
  );
}
