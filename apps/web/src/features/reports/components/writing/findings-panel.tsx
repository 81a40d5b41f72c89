import { Button } from '@mantine/core';
import type { ReportFinding, WrittenReportView } from '@bihuan/contracts';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { Panel } from '../../../../shared/ui/panel';
import css from './writing.module.css';

type Props = Readonly<{ view: WrittenReportView; onJump: () => void }>;

/** All that the check found, the errors first; each leads to its place. */
export function FindingsPanel({ view, onJump }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const errors = view.findings.filter(({ severity }) => severity === 'error');
  const warnings = view.findings.filter(({ severity }) => severity === 'warning');
  const jump = ({ pieceId }: ReportFinding) => {
    onJump();
    // the piece is drawn with the next frame, when the preview had been open
    requestAnimationFrame(() => document.getElementById(`piece-${pieceId}`)?.focus());
  };
  return (
    <Panel title={t('writing.check')}>
      <output>
        {view.findings.length === 0 ? (
          <span className={css.clean}>
            <IconCircleCheck size={20} aria-hidden />
            {t('writing.clean')}
          </span>
        ) : (
          `${t('writing.errors', { n: errors.length })}，${t('writing.warnings', { n: warnings.length })}`
        )}
      </output>
      <ul className={`plain ${css.findings}`}>
        {[...errors, ...warnings].map((finding) => (
          <li key={`${finding.rule}${finding.block}.${finding.run}.${finding.offset}`}>
            <Button
              variant="subtle"
              className={css.jump}
              data-severity={finding.severity}
              onClick={() => jump(finding)}
            >
              {t(`writing.${finding.severity}`)} · {words(finding.message)}：
              {t('writing.found', { text: finding.found })}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
