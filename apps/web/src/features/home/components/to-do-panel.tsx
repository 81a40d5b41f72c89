import { Button } from '@mantine/core';
import type { ToDoItem } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { DueDate } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useToDo } from '../api/list-to-do';
import css from './to-do-panel.module.css';
import { Unchanged } from './unchanged';

/** What waits for me, with the one next step of each. */
export function ToDoPanel() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useToDo(pageOfAddress(params));
  return (
    <Panel title={t('toDo.listLabel')} aside={t('toDo.lead')}>
      <Loaded query={query} lines={6}>
        {(page) => (
          <>
            {page.total === 0 ? (
              <Empty title={t('toDo.empty')} text={t('toDo.emptyText')} />
            ) : (
              <ol className={`plain ${css.list}`}>
                {page.items.map((item) => (
                  <ToDoEntry key={item.id} item={item} />
                ))}
              </ol>
            )}
            <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ToDoEntry({ item }: Readonly<{ item: ToDoItem }>) {
  const { t } = useTranslation();
  const words = useWords();
  const place = `/cases/${item.id}`;
  return (
    <li className={css.item} data-light={item.light}>
      <div className={css.words}>
        <div className={css.meta}>
          <LightBadge light={item.light} />
          <DueDate of={item} />
        </div>
        <h3 className={css.title}>
          <Link to={place}>{item.title}</Link>
        </h3>
        <div className={css.facts}>
          <span>{item.number}</span>
          <span>{words(item.state.label)}</span>
          {item.leadUnit && <span>{item.leadUnit.name}</span>}
        </div>
      </div>
      {item.progressDue && <Unchanged item={item} />}
      {item.next ? (
        <Button
          component={Link}
          to={`${place}?do=${item.next.type}`}
          variant="light"
          className={css.next}
          aria-label={`${words(item.next.label)}：${item.title}`}
        >
          {words(item.next.label)}
        </Button>
      ) : (
        <Button
          component={Link}
          to={place}
          variant="default"
          className={css.next}
          aria-label={`${t('toDo.open')}：${item.title}`}
        >
          {t('toDo.open')}
        </Button>
      )}
    </li>
  );
}
