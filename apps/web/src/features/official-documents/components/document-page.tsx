import { officialDocumentKinds, type DocumentTree, type OfficialDocumentView } from '@bihuan/contracts';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { DocumentDownloads } from '../../../shared/ui/document-downloads';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useDocument } from '../api/read-document';
import { DocumentActs } from './document-acts';
import { DocumentEditor } from './document-editor';
import { DocumentPaper } from './document-paper';
import css from './document-page.module.css';
import { DocumentStanding } from './document-standing';
import { StatusBadge } from './status-badge';

/** How documents are drawn is another feature's: the page only gives it its place. */
type Sheet = ComponentType<Readonly<{ tree: DocumentTree }>>;

/** One document: its text, where it stands, and what may be done with it. */
export function DocumentPage({ id, Sheet }: Readonly<{ id: string; Sheet: Sheet }>) {
  const { t } = useTranslation();
  const query = useDocument(id);
  return (
    <Loaded query={query} lines={12} heading={t('documents.one')}>
      {(view) => <Whole view={view} Sheet={Sheet} onReload={() => void query.refetch()} />}
    </Loaded>
  );
}

type Props = Readonly<{ view: OfficialDocumentView; Sheet: Sheet; onReload: () => void }>;

function Whole({ view, Sheet, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [isEditing, setIsEditing] = useState(false);
  const { id, kind, title, number, status, unit, version } = view;
  const stop = () => setIsEditing(false);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={title}
          above={<Link to="/documents">{t('documents.title')}</Link>}
          lead={
            <span className="row">
              <StatusBadge status={status} />
              {[words(officialDocumentKinds[kind]), number, unit.name].filter(Boolean).join(' · ')}
            </span>
          }
          actions={<DocumentDownloads href={`/api/official-documents/${id}/document`} />}
        />
      </div>
      <div className={css.columns} data-editing={isEditing || undefined}>
        <div className={css.side}>
          <Panel title={t('documents.state')}>
            <DocumentStanding view={view} />
            {!isEditing && <DocumentActs view={view} onEdit={() => setIsEditing(true)} onReload={onReload} />}
          </Panel>
          {isEditing && <DocumentEditor key={version} view={view} onReload={onReload} onDone={stop} />}
        </div>
        <DocumentPaper view={view} isEditing={isEditing}>
          <Sheet tree={view.tree} />
        </DocumentPaper>
      </div>
    </>
  );
}
