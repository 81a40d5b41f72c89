import { ledgerOutcomes, ledgerVerdicts, type LedgerImportLineView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import css from './ledger-import.module.css';

type Props = Readonly<{ line: LedgerImportLineView; withOutcome: boolean }>;

/** One line: what it is to the cases that are there, why, and what came of it. */
export function LineItem({ line, withOutcome }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { sourceRow, title, leadUnit, verdict, outcome } = line;
  return (
    <li className={css.line}>
      <div className={css.lineHead}>
        <span className="soft">{t('ledgerImport.sourceRow', { row: sourceRow })}</span>
        <span className={css.badge} data-verdict={verdict}>
          {words(ledgerVerdicts[verdict])}
        </span>
        {withOutcome && (
          <span className={css.badge} data-outcome={outcome}>
            {words(ledgerOutcomes[outcome])}
          </span>
        )}
      </div>
      <div className={css.words}>
        <div className={css.name}>{title}</div>
        <div className="soft small">{leadUnit}</div>
        <CaseOf line={line} />
        <Findings line={line} />
        <Reading line={line} />
      </div>
    </li>
  );
}

/** The cells as they stand in the file, and beside them what was read of them; cells that something was said of are marked. */
function Reading({ line: { source, values, faults, remarks } }: Readonly<{ line: LedgerImportLineView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const noted = new Set([...faults, ...remarks].map(({ cell }) => cell));
  return (
    <details>
      <summary className="small">{t('ledgerImport.details')}</summary>
      <div className={css.reading}>
        <section aria-label={t('ledgerImport.asInFile')}>
          <h3 className={css.side}>{t('ledgerImport.asInFile')}</h3>
          <dl className={css.values}>
            {source.map(({ cell, header, text }) => (
              <div key={cell} data-noted={noted.has(cell) || undefined}>
                <dt>
                  <span className={css.letter}>{cell}</span> {header}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label={t('ledgerImport.asRead')}>
          <h3 className={css.side}>{t('ledgerImport.asRead')}</h3>
          <dl className={css.values}>
            {values.map(({ label, value }) => (
              <div key={label.zh}>
                <dt>{words(label)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </details>
  );
}

/** The case that the line is, became, or may be the same as. */
function CaseOf({ line: { case: known, likeness } }: Readonly<{ line: LedgerImportLineView }>) {
  const { t } = useTranslation();
  const percent = Math.round((likeness?.score ?? 0) * 100);
  return (
    <>
      {known && (
        <div>
          <Link to={`/cases/${known.id}`}>
            {known.number} {known.title}
          </Link>
        </div>
      )}
      {likeness?.case && (
        <div>
          {t('ledgerImport.likeCase', { number: likeness.case.number, percent })}
          <Link to={`/cases/${likeness.case.id}`}>{likeness.case.title}</Link>
        </div>
      )}
      {likeness?.sourceRow && <div>{t('ledgerImport.likeRow', { row: likeness.sourceRow, percent })}</div>}
    </>
  );
}

/** Faults, changes, remarks and reasons, each in a line of its own. */
function Findings({ line }: Readonly<{ line: LedgerImportLineView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { faults, differences, reasons, remarks, notes } = line;
  const orBlank = (text: string) => text || t('ledgerImport.blank');
  return (
    <ul className={css.findings}>
      {faults.map(({ cell, field, value, expected }) => (
        <li key={`${cell} ${field}`} data-kind="fault">
          {t('ledgerImport.fault', { cell, value: orBlank(value), expected: words(expected) })}
        </li>
      ))}
      {reasons.map(({ code, reason }) => (
        <li key={code} data-kind="fault">
          {words(reason)}
        </li>
      ))}
      {differences.map(({ field, label, before, after, refusal }) => (
        <li key={field} data-kind={refusal ? undefined : 'change'}>
          {t('ledgerImport.change', { label: words(label), before: orBlank(before), after: orBlank(after) })}
          {refusal && <span className="soft">（{words(refusal)}）</span>}
        </li>
      ))}
      {remarks.map(({ cell, field, value, remark }) => (
        <li key={`${cell} ${field}`}>{t('ledgerImport.remark', { cell, value, remark: words(remark) })}</li>
      ))}
      {notes.map((note) => (
        <li key={note.zh} className="soft">
          {words(note)}
        </li>
      ))}
    </ul>
  );
}
