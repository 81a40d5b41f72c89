import { officialDocumentKinds, type OfficialDocumentSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import css from './documents.module.css';
import { StatusBadge } from './status-badge';

/** One document of a list: what it is, whose, and how far it has come. */
export function DocumentEntry({ document }: Readonly<{ document: OfficialDocumentSummary }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, kind, title, status, number, unit, receipts, draftedAt, issuedAt, waits } = document;
  const signed = receipts.filter(({ receivedAt }) => receivedAt !== null).length;
  const isOut = status === 'issued' && receipts.length > 0;
  return (
    <li className={css.item}>
      <div className={css.words}>
        <Link to={`/documents/${id}`} className={css.title}>
          {title}
        </Link>
        <div className="soft small">
          {[
            words(officialDocumentKinds[kind]),
            number,
            unit.name,
            issuedAt
              ? t('documents.issuedAt', { at: momentText(issuedAt) })
              : t('documents.draftedAt', { at: momentText(draftedAt) }),
            isOut && t('documents.signedBy', { signed, of: receipts.length }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {waits && <strong className="small">{t('documents.waits')}</strong>}
      </div>
      <StatusBadge status={status} />
    </li>
  );
}
