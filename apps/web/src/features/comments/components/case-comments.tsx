import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session-context';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useComments } from '../api/comments-api';
import { Comment } from './comment';
import css from './comments.module.css';
import { WriteComment } from './write-comment';

/** What people say to each other about a case. */
export function CaseComments({ caseId }: Readonly<{ caseId: string }>) {
  const { t } = useTranslation();
  const { viewAs } = useSession();
  const [page, setPage] = useState(1);
  const query = useComments(caseId, page);
  return (
    <Panel title={t('comments.title')}>
      <Loaded query={query}>
        {(comments) => (
          <div className="stack">
            {viewAs === null && (
              <WriteComment caseId={caseId} audiences={comments.audiences} onWritten={() => setPage(1)} />
            )}
            {comments.total === 0 && <Empty title={t('comments.none')} text={t('comments.noneText')} />}
            <ol className={css.list} aria-label={t('comments.list')} aria-live="polite">
              {comments.items.map((comment) => (
                <Comment key={comment.id} caseId={caseId} comment={comment} />
              ))}
            </ol>
            {comments.total > 0 && <Pager of={comments} onPage={setPage} />}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
