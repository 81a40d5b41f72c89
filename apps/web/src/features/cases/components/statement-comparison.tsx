import type { StatementComparison as Comparison } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { useComparison } from '../api/compare-statements';
import css from './statement-comparison.module.css';

type Statement = Comparison['here'];

/** Two statements side by side, below each other on a narrow screen; what both have is marked. */
export function StatementComparison({ caseId, warningId }: Readonly<{ caseId: string; warningId: string }>) {
  const { t } = useTranslation();
  const query = useComparison(caseId, warningId);
  return (
    <div className={css.comparison}>
      <Loaded query={query} lines={4}>
        {({ here, there }) => (
          <>
            <p className="soft small">{t('points.legend')}</p>
            <div className={css.columns}>
              <Text title={t('points.here')} statement={here} />
              <Text title={t('points.there')} statement={there} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Text({ title, statement }: Readonly<{ title: string; statement: Statement }>) {
  const { t } = useTranslation();
  const { unit, handedInOn: date } = statement;
  return (
    <section className={css.text} aria-label={title}>
      <h3 className={css.title}>{title}</h3>
      <div className="small">{t('points.of', statement.case)}</div>
      <div className="soft small">{unit ? t('points.by', { unit, date }) : t('points.on', { date })}</div>
      <p className={`prose ${css.words}`}>
        {keyed(statement.parts).map(({ text, common, start }) =>
          common ? (
            <mark key={start} className={css.common}>
              {text}
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </p>
    </section>
  );
}

/** Each part with the place where it starts, which no other part shares. */
const keyed = (parts: Statement['parts']) =>
  parts.map((part, index) => ({
    ...part,
    start: parts.slice(0, index).reduce((length, { text }) => length + text.length, 0),
  }));
