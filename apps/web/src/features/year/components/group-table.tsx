import type { StatisticsView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import table from '../../../shared/ui/table.module.css';
import { FigureLink } from './figure-link';
import { useFigureText } from './use-figure-text';
import css from './year.module.css';

/** What a table by groups shows: the rest stands in the document. */
const shown = ['found', 'closed', 'rectification-rate', 'on-time-rate', 'overdue-open', 'relapse-rate-closed'];

/** The main figures of each group, with their change against the year before. In the order of names: this is no ranking. */
export function GroupTable({ view }: Readonly<{ view: StatisticsView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { valueText, changeText } = useFigureText();
  const heads = view.figures.filter(({ id }) => shown.includes(id));
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t(`year.groups.${view.by}`)}</th>
            {heads.map(({ id, label }) => (
              <th key={id} scope="col">
                {words(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.groups.map(({ key, label, figures }) => (
            <tr key={key ?? ''}>
              <th scope="row">{words(label)}</th>
              {figures
                .filter(({ id }) => shown.includes(id))
                .map((figure) => (
                  <td key={figure.id} className={table.number} data-label={words(figure.label)}>
                    <FigureLink
                      view={view}
                      figure={figure}
                      part="numerator"
                      group={{ by: view.by, key }}
                      text={valueText(figure)}
                    />
                    {figure.change && <div className="soft small">{changeText(figure)}</div>}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
