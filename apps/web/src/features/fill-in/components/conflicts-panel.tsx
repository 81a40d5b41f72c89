import { Button, Radio } from '@mantine/core';
import type { ChangeSince, FillInDecisions, FillInItemView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useItems } from '../api/returns';
import css from './fill-in.module.css';

type Decision = FillInDecisions['conflicts'][number]['decision'];
export type Decisions = ReadonlyMap<number, Decision>;
type Props = Readonly<{ id: string; decisions: Decisions; onChange: (decisions: Decisions) => void }>;

const isDecision = (value: string): value is Decision => value === 'add' || value === 'leave-out';

/** What was done on screen since the sheet was fetched, beside what was filled in: people decide, one by one or by the page. */
export function ConflictsPanel({ id, decisions, onChange }: Props) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useItems({ id, status: 'conflict', page }, 'draft');
  const decide = (items: readonly FillInItemView[], decision: Decision) =>
    onChange(new Map([...decisions, ...items.map(({ position }) => [position, decision] as const)]));
  return (
    <Panel title={t('fillIn.conflictsTitle')}>
      <p className="prose">{t('fillIn.conflictsLead')}</p>
      <Loaded query={query}>
        {(found) => (
          <>
            <div className="row">
              <Button variant="default" onClick={() => decide(found.items, 'add')}>
                {t('fillIn.allAdd')}
              </Button>
              <Button variant="default" onClick={() => decide(found.items, 'leave-out')}>
                {t('fillIn.allLeaveOut')}
              </Button>
            </div>
            <ul className="plain">
              {found.items.map((item) => (
                <Conflict
                  key={item.position}
                  of={item}
                  decision={decisions.get(item.position) ?? null}
                  onDecide={(decision) => decide([item], decision)}
                />
              ))}
            </ul>
            <Pager of={found} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

type ConflictProps = Readonly<{
  of: FillInItemView;
  decision: Decision | null;
  onDecide: (decision: Decision) => void;
}>;

function Conflict({ of, decision, onDecide }: ConflictProps) {
  const { t } = useTranslation();
  const name = of.case ? `${of.case.number} ${of.case.title}` : '';
  return (
    <li className={css.conflict}>
      {of.case && (
        <div className={css.name}>
          {of.case.number} <Link to={`/cases/${of.case.id}`}>{of.case.title}</Link>
        </div>
      )}
      {of.measure && <div className="soft small">{of.measure}</div>}
      <div className={css.sides}>
        <div className={css.side}>
          <h3>{t('fillIn.onScreen')}</h3>
          {of.changes.map((change) => (
            <Change key={change.sequence} of={change} />
          ))}
        </div>
        <div className={css.side}>
          <h3>{t('fillIn.onSheet')}</h3>
          <p className="prose">{of.mine}</p>
        </div>
      </div>
      <Radio.Group
        value={decision}
        onChange={(value) => isDecision(value) && onDecide(value)}
        label={t('fillIn.decide', { case: name })}
      >
        <div className="row">
          <Radio value="add" label={t('fillIn.add')} />
          <Radio value="leave-out" label={t('fillIn.leaveOut')} />
        </div>
      </Radio.Group>
    </li>
  );
}

function Change({ of }: Readonly<{ of: ChangeSince }>) {
  const words = useWords();
  return (
    <div>
      <div className="small">
        {words(of.label)} · {of.by}
        {of.byUnit && `（${of.byUnit}）`} · {momentText(of.at)}
      </div>
      {of.details.map(({ label, value }) => (
        <p key={label.zh} className="prose">
          {words(label)}：{value}
        </p>
      ))}
    </div>
  );
}
