import { NativeSelect } from '@mantine/core';
import {
  fillInItemStatuses,
  fillInKinds,
  type CellFault,
  type FillInItemStatus,
  type FillInItemView,
  type FillInReturnView,
} from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useItems } from '../api/returns';
import css from './fill-in.module.css';

const statuses = Object.keys(fillInItemStatuses) as readonly FillInItemStatus[];

/** What each row comes to, all or those of one kind. */
export function ReturnItems({ of }: Readonly<{ of: FillInReturnView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const status = statuses.find((name) => name === params.get('status'));
  const query = useItems({ id: of.id, status, page: pageOfAddress(params) }, JSON.stringify(of.counts));
  const change = (changes: Record<string, string>) => setParams(changedParams(params, changes), { replace: true });
  return (
    <Panel title={t('fillIn.items')}>
      <NativeSelect
        className={css.filter}
        label={t('fillIn.filter')}
        value={status ?? ''}
        data={[
          { value: '', label: t('common.all') },
          ...statuses.map((value) => ({ value, label: words(fillInItemStatuses[value]) })),
        ]}
        onChange={(event) => change({ status: event.currentTarget.value })}
      />
      <Loaded query={query}>
        {(page) => (
          <>
            {page.total === 0 && <p className="prose">{t('fillIn.noItems')}</p>}
            <ul className="plain">
              {page.items.map((item) => (
                <Line key={item.position} of={item} />
              ))}
            </ul>
            <Pager of={page} onPage={(next) => change({ page: String(next) })} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Line({ of }: Readonly<{ of: FillInItemView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li className={css.line}>
      <div className="small soft">
        {of.sheet} {t('fillIn.row', { rows: of.rows.join('、') })}
      </div>
      <div className={css.name}>
        {of.case ? (
          <>
            {of.case.number} <Link to={`/cases/${of.case.id}`}>{of.case.title}</Link>
          </>
        ) : (
          t('fillIn.hidden')
        )}
      </div>
      <div>
        <span className={css.status} data-status={of.status}>
          {words(fillInItemStatuses[of.status])}
        </span>
        {of.kind !== 'row' && ` · ${words(fillInKinds[of.kind])}`}
        {of.measure && ` · ${of.measure}`}
      </div>
      {of.mine && of.kind !== 'unchanged' && <p className="prose">{of.mine}</p>}
      {of.faults.map((fault) => (
        <Fault key={`${fault.cell}${fault.column}`} of={fault} />
      ))}
      {of.reasons.map((reason) => (
        <div key={reason.code} className="field-error">
          {words(reason.reason)}
        </div>
      ))}
    </li>
  );
}

function Fault({ of: { cell, column, value, expected } }: Readonly<{ of: CellFault }>) {
  const { t } = useTranslation();
  const words = useWords();
  const said = { cell, column, value, expected: words(expected) };
  return (
    <div className="field-error">{value === '' ? t('fillIn.expectedEmpty', said) : t('fillIn.expected', said)}</div>
  );
}
