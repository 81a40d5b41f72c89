import { Button } from '@mantine/core';
import type { DutyView, ProposedDuty } from '@bihuan/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useDuties } from '../api/list-duties';
import css from './duties.module.css';
import { DutyDialog, type Editing } from './duty-dialog';
import { useCadenceText } from './use-cadence-text';

/** What an office has to do again and again; what it has adopted of the usual ones is no longer offered. */
export function DutiesPage() {
  const { t } = useTranslation();
  const query = useDuties();
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <>
      <PageHeader
        title={t('cadences.duties.title')}
        lead={t('cadences.duties.lead')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ what: 'new' })}>
            {t('cadences.duties.add')}
          </Button>
        }
      />
      <Loaded query={query} lines={8}>
        {({ duties, proposed }) => (
          <div className="stack">
            <Panel title={t('cadences.duties.list')}>
              {duties.length === 0 && (
                <Empty title={t('cadences.duties.empty')} text={t('cadences.duties.emptyText')} />
              )}
              <ul className="plain">
                {duties.map((duty) => (
                  <Adopted key={duty.id} duty={duty} onEdit={() => setEditing({ what: 'change', duty })} />
                ))}
              </ul>
            </Panel>
            <ProposedList
              proposed={proposed.filter(({ name }) => duties.every((duty) => duty.name !== name))}
              onAdopt={(duty) => setEditing({ what: 'adopt', duty })}
            />
          </div>
        )}
      </Loaded>
      {editing && (
        <DutyDialog
          editing={editing}
          onClose={() => setEditing(null)}
          onReload={() => {
            setEditing(null);
            void query.refetch();
          }}
        />
      )}
    </>
  );
}

function Adopted({ duty, onEdit }: Readonly<{ duty: DutyView; onEdit: () => void }>) {
  const { t } = useTranslation();
  const cadenceText = useCadenceText();
  const { name, cadence, leadUnit, active, next, last } = duty;
  return (
    <li className={css.entry}>
      <div className={css.head}>
        <h3 className={css.name}>{name}</h3>
        {!active && <span className="soft small">{t('cadences.duties.off')}</span>}
        <Button variant="subtle" aria-label={t('cadences.duties.editOne', { name })} onClick={onEdit}>
          {t('common.edit')}
        </Button>
      </div>
      <DefinitionList
        items={[
          [t('cadences.duties.cadence'), cadenceText(cadence)],
          [t('cadences.duties.leadUnit'), leadUnit?.name ?? t('cadences.duties.noUnit')],
          [
            t('cadences.duties.next'),
            next && t('cadences.duties.nextText', { due: next.dueOn, register: next.registerOn }),
          ],
          [t('cadences.duties.last'), <LastTurn key="last" last={last} />],
        ]}
      />
    </li>
  );
}

function LastTurn({ last }: Pick<DutyView, 'last'>) {
  const { t } = useTranslation();
  return last ? <Link to={`/cases/${last.caseId}`}>{`${last.number} ${last.dueOn}`}</Link> : t('common.none');
}

type ListProps = Readonly<{ proposed: readonly ProposedDuty[]; onAdopt: (duty: ProposedDuty) => void }>;

function ProposedList({ proposed, onAdopt }: ListProps) {
  const { t } = useTranslation();
  if (proposed.length === 0) return null;
  return (
    <Panel title={t('cadences.duties.proposed')}>
      <ul className="plain">
        {proposed.map((duty) => (
          <Proposed key={duty.code} duty={duty} onAdopt={() => onAdopt(duty)} />
        ))}
      </ul>
    </Panel>
  );
}

function Proposed({ duty, onAdopt }: Readonly<{ duty: ProposedDuty; onAdopt: () => void }>) {
  const { t } = useTranslation();
  const cadenceText = useCadenceText();
  const { name, cadence, text, basis } = duty;
  return (
    <li className={css.entry}>
      <div className={css.head}>
        <h3 className={css.name}>{name}</h3>
        <Button variant="light" aria-label={t('cadences.duties.adoptOne', { name })} onClick={onAdopt}>
          {t('cadences.duties.adopt')}
        </Button>
      </div>
      <DefinitionList
        items={[
          [t('cadences.duties.cadence'), cadenceText(cadence)],
          [t('cadences.duties.text'), text],
          [t('cadences.duties.basis'), basis],
        ]}
      />
    </li>
  );
}
