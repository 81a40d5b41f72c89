import { Button } from '@mantine/core';
import { unitKinds, type UnitCounts, type UnitHistory, type UnitView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { queryString } from '../../../shared/lib/query-string';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useUnitHistory } from '../api/unit-reform';
import { countsOf, superiorsOf } from '../lib/unit-tree';
import css from './units-page.module.css';

export type UnitAct = 'edit' | 'add' | 'move' | 'merge';
type Props = Readonly<{
  unit: UnitView;
  units: readonly UnitView[];
  counts: readonly UnitCounts[];
  onAct: (act: UnitAct) => void;
}>;

/** One unit: what it is, what it has, the names it had, and what may be done with it. */
export function UnitPanel({ unit, units, counts, onAct }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const history = useUnitHistory(unit.id);
  const { people, openCases } = countsOf(counts, unit.id);
  const mayMerge = unit.active && ['department', 'township', 'section'].includes(unit.kind);
  const acts: readonly UnitAct[] = unit.active
    ? ['edit', 'move', ...(mayMerge ? (['merge'] as const) : []), 'add']
    : ['edit'];
  return (
    <Panel title={unit.name}>
      <DefinitionList
        items={[
          [t('admin.units.shortName'), unit.shortName],
          [t('admin.units.kind'), words(unitKinds[unit.kind])],
          [
            t('admin.units.parent'),
            superiorsOf(units, unit.id)
              .map(({ name }) => name)
              .toReversed()
              .join(' › ') || t('admin.units.top'),
          ],
          [t('admin.units.state'), t(unit.active ? 'admin.units.active' : 'admin.units.inactive')],
          [
            t('admin.units.peopleLabel'),
            <Link key="people" to={`/admin/people${queryString({ unitId: unit.id })}`}>
              {t('admin.units.people', { n: people })}
            </Link>,
          ],
          [t('admin.units.openCasesLabel'), t('admin.units.openCases', { n: openCases })],
        ]}
      />
      <div className={css.actions}>
        {acts.map((act) => (
          <Button key={act} variant={act === 'edit' ? 'filled' : 'default'} onClick={() => onAct(act)}>
            {t(`admin.units.act.${act}`)}
          </Button>
        ))}
      </div>
      <Loaded query={history} lines={2}>
        {(found) => <History of={found} />}
      </Loaded>
    </Panel>
  );
}

function History({ of: { names, successor, predecessors } }: Readonly<{ of: UnitHistory }>) {
  const { t } = useTranslation();
  return (
    <>
      {successor && <p>{t('admin.units.successor', { name: successor.name })}</p>}
      {predecessors.length > 0 && (
        <p>{t('admin.units.predecessors', { names: predecessors.map(({ name }) => name).join('、') })}</p>
      )}
      {names.length > 0 && (
        <>
          <h3>{t('admin.units.formerNames')}</h3>
          <ul className={css.names}>
            {names.map(({ name, from, until, changedBy, reason }) => (
              <li key={`${name}${until}`}>
                <strong>{name}</strong>
                <div className="soft small">
                  {from ? t('admin.units.fromUntil', { from, until }) : t('admin.units.until', { until })}
                  {changedBy && ` · ${changedBy}`}
                  {reason && ` · ${reason}`}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
