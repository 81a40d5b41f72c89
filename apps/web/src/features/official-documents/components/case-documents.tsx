import { Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useOfferedKinds } from '../api/draft-document';
import { useDocuments } from '../api/list-documents';
import { DocumentEntry } from './document-entry';
import { DraftDialog } from './draft-dialog';

/** The documents of a case, and the way to draft one; nothing for whoever neither reads nor drafts any. */
export function CaseDocuments({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [isDrafting, setIsDrafting] = useState(false);
  const query = useDocuments({ caseId: view.id, page }, 10);
  const offered = useOfferedKinds(view.id, view.version).data ?? [];
  if (offered.length === 0 && (query.data?.total ?? 0) === 0) return null;
  return (
    <Panel
      title={t('documents.ofCase')}
      aside={
        offered.length > 0 && (
          <Button size="sm" variant="light" onClick={() => setIsDrafting(true)}>
            {t('documents.draft')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(found) => (
          <>
            {found.total === 0 && <p className="soft">{t('documents.noneYet')}</p>}
            <ul className="plain">
              {found.items.map((document) => (
                <DocumentEntry key={document.id} document={document} />
              ))}
            </ul>
            {found.total > found.pageSize && <Pager of={found} onPage={setPage} />}
          </>
        )}
      </Loaded>
      {isDrafting && <DraftDialog view={view} offered={offered} onClose={() => setIsDrafting(false)} />}
    </Panel>
  );
}
