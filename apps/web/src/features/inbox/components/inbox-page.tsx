import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useNotices } from '../api/list-notices';
import { useMarkRead } from '../api/mark-read';
import css from './inbox-page.module.css';
import { NoticeEntry } from './notice-entry';

export function InboxPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isUnreadOnly = params.get('unread') === 'true';
  const query = useNotices({ page: pageOfAddress(params), ...(isUnreadOnly && { unread: 'true' }) });
  const markRead = useMarkRead();
  const mark = (ids: readonly string[] | 'all') =>
    markRead.mutate({ ids: ids === 'all' ? 'all' : [...ids] }, { onSuccess: () => setChosen([]) });
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead')} />
      {markRead.isError && <ProblemAlert error={markRead.error} />}
      <div className={css.bar}>
        <SegmentedControl
          aria-label={t('inbox.show')}
          value={isUnreadOnly ? 'true' : ''}
          onChange={(unread) => setParams(changedParams(params, { unread }))}
          data={[
            { value: '', label: t('inbox.everything') },
            { value: 'true', label: t('inbox.unreadOnly') },
          ]}
        />
        <span className="soft" aria-live="polite">
          {query.data && t('inbox.unreadCount', { n: query.data.unread })}
        </span>
        <div className={css.actions}>
          <Button variant="default" disabled={chosen.length === 0} onClick={() => mark(chosen)}>
            {t('inbox.markChosen', { n: chosen.length })}
          </Button>
          <Button variant="default" disabled={!query.data?.unread} onClick={() => mark('all')}>
            {t('inbox.markAll')}
          </Button>
        </div>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <>
            {page.total === 0 && <Empty title={isUnreadOnly ? t('inbox.emptyUnread') : t('inbox.empty')} />}
            <ul className={`plain ${css.list}`} aria-label={t('inbox.list')}>
              {page.items.map((notice) => (
                <NoticeEntry
                  key={notice.id}
                  notice={notice}
                  isChosen={chosen.includes(notice.id)}
                  onChoose={(isChosen) => choose(notice.id, isChosen)}
                  onRead={() => mark([notice.id])}
                />
              ))}
            </ul>
            <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
          </>
        )}
      </Loaded>
    </>
  );
}
