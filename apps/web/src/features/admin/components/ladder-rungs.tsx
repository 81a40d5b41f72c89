import { positions, rungEffects, type LadderView, type Rung } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { LightBadge } from '../../../shared/trade/light-badge';
import { DefinitionList } from '../../../shared/ui/definition-list';
import table from '../../../shared/ui/table.module.css';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { lightOfRung, useLadderText } from './ladder-text';
import css from './ladders-page.module.css';

type Props = Readonly<{ ladder: LadderView }>;

/** The rungs of a ladder, each a line: when, with which light, to whom, with a copy to whom, what else, which step. */
export function LadderRungs(props: Props) {
  return <div className={css.rungs}>{useIsNarrow() ? <Cards {...props} /> : <Rows {...props} />}</div>;
}

const columns = ['when', 'light', 'to', 'copy', 'effects', 'level'] as const;
const keyOf = ({ when, at }: Rung): string => `${when} ${at.value} ${at.unit}`;

function useRungText() {
  const { t } = useTranslation();
  const words = useWords();
  const list = (all: readonly string[]) => all.join(t('ladders.between'));
  return ({ to, copy, effects, level }: Rung) => ({
    to: list(to.map((position) => words(positions[position]))),
    copy: list(copy.map((position) => words(positions[position]))),
    effects: list(effects.map((effect) => words(rungEffects[effect]))),
    level: level > 0 ? t('ladders.levelText', { n: level }) : t('ladders.remind'),
  });
}

function Rows({ ladder: { label, rungs, warning } }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRungText();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('ladders.caption', { name: words(label) })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`ladders.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => {
            const text = textOf(rung);
            return (
              <tr key={keyOf(rung)}>
                <td>
                  <When rung={rung} />
                </td>
                <td className={table.number}>
                  <LightBadge light={lightOfRung(rung, warning)} />
                </td>
                <td>{text.to}</td>
                <td>{text.copy || '—'}</td>
                <td>{text.effects || '—'}</td>
                <td className={table.number}>{text.level}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ ladder: { label, rungs, warning } }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRungText();
  return (
    <ul className="plain" aria-label={t('ladders.caption', { name: words(label) })}>
      {rungs.map((rung) => {
        const text = textOf(rung);
        return (
          <li key={keyOf(rung)} className={css.card}>
            <div className={css.cardHead}>
              <strong>
                <When rung={rung} />
              </strong>
              <LightBadge light={lightOfRung(rung, warning)} />
            </div>
            <DefinitionList
              items={columns
                .filter((column) => column !== 'when' && column !== 'light')
                .map((column) => [t(`ladders.columns.${column}`), text[column]])}
            />
          </li>
        );
      })}
    </ul>
  );
}

function When({ rung }: Readonly<{ rung: Rung }>) {
  const { t } = useTranslation();
  const { leadText, whenText } = useLadderText();
  return (
    <>
      {whenText(rung)}
      {rung.repeat && (
        <span className={`soft small ${css.again}`}>{t('ladders.again', { lead: leadText(rung.repeat.every) })}</span>
      )}
    </>
  );
}
