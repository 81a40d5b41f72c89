import { Button } from '@mantine/core';
import { warningKinds, type CaseView } from '@bihuan/contracts';
import { IconClockExclamation, IconCopy, IconFiles } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Panel } from '../../../shared/ui/panel';
import css from './points-to-check.module.css';
import { StatementComparison } from './statement-comparison';

type Warning = CaseView['warnings'][number];
const signs = { 'similar-text': IconCopy, 'same-file': IconFiles, 'last-minute': IconClockExclamation } as const;

/** What a verifier should look at before believing the closure; the API brings it to nobody else. */
export function PointsToCheck({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  if (view.warnings.length === 0) return null;
  return (
    <Panel title={t('points.title')} aside={t('points.aside')}>
      <ul className={`plain ${css.list}`}>
        {view.warnings.map((warning) => (
          <Point key={warning.id} caseId={view.id} warning={warning} />
        ))}
      </ul>
    </Panel>
  );
}

function Point({ caseId, warning }: Readonly<{ caseId: string; warning: Warning }>) {
  const { t } = useTranslation();
  const words = useWords();
  const comparison = useId();
  const [isOpen, setOpen] = useState(false);
  const { kind, otherCase } = warning;
  const Sign = signs[kind];
  const isComparable = kind === 'similar-text' && otherCase !== null;
  return (
    <li className={css.point}>
      <div className={css.head}>
        <strong className={css.kind}>
          <Sign size={18} aria-hidden />
          {words(warningKinds[kind])}
        </strong>
        <time dateTime={warning.at} className="soft small">
          {t('points.foundAt', { at: momentText(warning.at) })}
        </time>
      </div>
      <p className="prose">{words(warning.text)}</p>
      <div className={css.ways}>
        {isComparable && (
          <Button
            size="sm"
            variant="default"
            aria-expanded={isOpen}
            aria-controls={comparison}
            onClick={() => setOpen(!isOpen)}
          >
            {t('points.compare')}
          </Button>
        )}
        {otherCase && <Link to={`/cases/${otherCase.id}`}>{t('points.open', { number: otherCase.number })}</Link>}
      </div>
      <div id={comparison}>{isOpen && <StatementComparison caseId={caseId} warningId={warning.id} />}</div>
    </li>
  );
}
