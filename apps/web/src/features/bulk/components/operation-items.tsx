import { NativeSelect } from '@mantine/core';
import { bulkItemStatuses, type BulkItemStatus, type BulkOperationView } from '@bihuan/contracts';
import { IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useItems } from '../api/list-items';
import css from './bulk.module.css';
import { CaseLine } from './case-line';

const signs = { waiting: IconClock, done: IconCircleCheck, refused: IconCircleX } as const;

/** The result of each case, all or those of one kind. */
export function OperationItems({ operation }: Readonly<{ operation: BulkOperationView }>) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const status = bulkItemStatuses.find((name) => name === params.get('status'));
  const asked = { id: operation.id, status, page: pageOfAddress(params) };
  const query = useItems(asked, operation.done + operation.refused);
  const change = (changes: Record<string, string>) => setParams(changedParams(params, changes), { replace: true });
  return (
    <Panel title={t('bulk.items')}>
      <NativeSelect
        className={css.filter}
        label={t('bulk.filter')}
        value={status ?? ''}
        data={[
          { value: '', label: t('common.all') },
          ...bulkItemStatuses.map((value) => ({ value, label: t(`bulk.itemStatuses.${value}`) })),
        ]}
        onChange={(event) => change({ status: event.currentTarget.value })}
      />
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <p className="prose">{t('bulk.noItems')}</p>}
            <ul className={`plain ${css.list}`}>
              {page.items.map((item) => (
                <CaseLine key={item.case.id} of={item.case} reasons={item.reasons}>
                  <ItemStatus status={item.status} />
                </CaseLine>
              ))}
            </ul>
            <Pager of={page} onPage={(next) => change({ page: String(next) })} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ItemStatus({ status }: Readonly<{ status: BulkItemStatus }>) {
  const { t } = useTranslation();
  const Sign = signs[status];
  return (
    <span className={css.status} data-status={status}>
      <Sign size={18} aria-hidden />
      {t(`bulk.itemStatuses.${status}`)}
    </span>
  );
}
