import type { CaseView } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { Panel } from '../../../shared/ui/panel';
import css from './evidence-list.module.css';
import { PreviewButton } from './preview-button';
import { VerdictMark } from './verdict-mark';

type Evidence = CaseView['evidence'][number];
const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What was handed in as proof, and what the verifier thinks of each piece. */
export function EvidenceList({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const numberOf = (id: string | null) => view.measures.find((measure) => measure.id === id)?.position;
  return (
    <Panel title={t('cases.evidence')}>
      {view.evidence.length === 0 && <p className="prose soft">{t('cases.noEvidence')}</p>}
      <ul className={`plain ${css.list}`}>
        {view.evidence.map((evidence) => (
          <Piece key={evidence.id} evidence={evidence} measure={numberOf(evidence.measureId)} />
        ))}
      </ul>
    </Panel>
  );
}

function Piece({ evidence, measure }: Readonly<{ evidence: Evidence; measure: number | undefined }>) {
  const { t } = useTranslation();
  return (
    <li className={css.piece} id={`evidence-${evidence.id}`}>
      <div className={css.head}>
        <strong>{evidence.title}</strong>
        <VerdictMark verdict={evidence.verdict} />
      </div>
      <PreviewButton fileId={evidence.file.id} title={evidence.title} isShort />
      <a className={css.file} href={`/api/files/${evidence.file.id}`} download={evidence.file.name}>
        <IconDownload size={18} aria-hidden />
        {evidence.file.name}
        <span className="soft">{sizeText(evidence.file.size)}</span>
      </a>
      <div className="soft small">
        {t('cases.submitted', { by: evidence.submittedBy, at: momentText(evidence.submittedAt) })}
        {measure !== undefined && ` · ${t('cases.forMeasure', { n: measure })}`}
      </div>
      {evidence.verdictReason && <div>{t('cases.verdictReason', { reason: evidence.verdictReason })}</div>}
    </li>
  );
}
