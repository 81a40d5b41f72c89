import { noticeTopic, type NoticeTopic } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useNotices } from '../api/list-notices';
import { useMarkRead } from '../api/mark-read';
import { InboxBar } from './inbox-bar';
import css from './inbox-page.module.css';
import { NoticeEntry } from './notice-entry';

export function InboxPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isUnreadOnly = params.get('unread') === 'true';
  const topic = noticeTopic.safeParse(params.get('topic')).data;
  const query = useNotices({
    page: pageOfAddress(params),
    ...(isUnreadOnly && { unread: 'true' }),
    ...(topic && { topic }),
  });
  const markRead = useMarkRead();
  const mark = (ids: readonly string[] | 'all') =>
    markRead.mutate(
      { ids: ids === 'all' ? 'all' : [...ids], ...(ids === 'all' && topic && { topic }) },
      { onSuccess: () => setChosen([]) },
    );
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  const show = (changes: Readonly<Record<string, string | undefined>>) => {
    setChosen([]);
    setParams(changedParams(params, changes));
  };
  const unreadHere = (query.data?.items ?? []).flatMap(({ id, readAt }) => (readAt === null ? [id] : []));
  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        lead={t('inbox.lead')}
        actions={<Link to="/settings">{t('inbox.settings')}</Link>}
      />
      {markRead.isError && <ProblemAlert error={markRead.error} />}
      <InboxBar
        isUnreadOnly={isUnreadOnly}
        topic={topic ?? ''}
        unread={query.data?.unread}
        unreadHere={unreadHere}
        chosen={chosen}
        onShow={show}
        onChoose={setChosen}
        onMark={mark}
      />
      <Loaded query={query} lines={8}>
        {(page) => (
          <>
            {page.total === 0 && <Empty title={t(emptyWord(isUnreadOnly, topic))} />}
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
            <Pager of={page} onPage={(next) => show({ page: String(next) })} />
          </>
        )}
      </Loaded>
    </>
  );
}

function emptyWord(isUnreadOnly: boolean, topic: NoticeTopic | undefined) {
  if (isUnreadOnly) return 'inbox.emptyUnread';
  return topic === undefined ? 'inbox.empty' : 'inbox.emptyTopic';
}
