import { Button, NativeSelect, TextInput } from '@mantine/core';
import { role, roles, type PersonView } from '@bihuan/contracts';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Absences } from '../../../shared/trade/absences/absences';
import { Dialog } from '../../../shared/ui/dialog';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { usePeople } from '../api/list-people';
import { useViewAs } from '../api/view-as';
import css from './people-page.module.css';
import { PeopleTable } from './people-table';
import { PersonDialog } from './person-dialog';

type Changes = Readonly<Record<string, string | undefined>>;

/** Whom the address asks for: those in use, unless it says otherwise. */
function useFilter() {
  const [params, setParams] = useSearchParams();
  const [text, unitId] = [params.get('text') ?? '', params.get('unitId') ?? ''];
  const held = role.safeParse(params.get('role')).data;
  const filter = {
    ...(text && { text }),
    ...(unitId && { unitId }),
    ...(held && { role: held }),
    ...stateOf(params.get('state')),
  };
  return {
    filter,
    page: pageOfAddress(params),
    change: (changes: Changes) => setParams(changedParams(params, changes)),
  };
}

function stateOf(state: string | null): Readonly<{ active?: 'true' | 'false' }> {
  if (state === 'all') return {};
  return { active: state === 'false' ? 'false' : 'true' };
}

type Filter = ReturnType<typeof useFilter>['filter'];

function Filters({ filter, onChange }: Readonly<{ filter: Filter; onChange: (changes: Changes) => void }>) {
  const { t } = useTranslation();
  const { text = '', unitId = null } = filter;
  return (
    <div className={css.filters}>
      <Search key={text} text={text} onSearch={(next) => onChange({ text: next })} />
      <UnitSelect
        label={t('admin.people.unit')}
        value={unitId}
        onChange={(id) => onChange({ unitId: id ?? undefined })}
      />
      <CodeSelect
        label={t('admin.people.role')}
        list={roles}
        value={filter.role ?? ''}
        empty={t('admin.people.allRoles')}
        onChange={(next) => onChange({ role: next })}
      />
      <NativeSelect
        label={t('admin.people.state')}
        value={filter.active ?? 'all'}
        data={[
          { value: 'true', label: t('admin.people.active') },
          { value: 'false', label: t('admin.people.inactive') },
          { value: 'all', label: t('admin.people.everybody') },
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ state: value === 'true' ? undefined : value })}
      />
    </div>
  );
}

export function PeoplePage() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<{ person: PersonView | null } | null>(null);
  const [away, setAway] = useState<PersonView | null>(null);
  const { filter, page, change } = useFilter();
  const query = usePeople({ ...filter, page });
  const viewAs = useViewAs();
  return (
    <>
      <PageHeader
        title={t('admin.people.title')}
        lead={t('admin.people.lead')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ person: null })}>
            {t('admin.people.add')}
          </Button>
        }
      />
      <Filters filter={filter} onChange={change} />
      {viewAs.isError && <ProblemAlert error={viewAs.error} />}
      <div className={css.list}>
        <Loaded query={query} lines={8}>
          {(page) =>
            page.total === 0 ? (
              <Empty title={t('admin.people.empty')} />
            ) : (
              <PeopleTable
                people={page.items}
                onEdit={(person) => setEditing({ person })}
                onAbsence={setAway}
                onViewAs={({ id }) => viewAs.mutate({ personId: id })}
                pendingId={viewAs.isPending || viewAs.isSuccess ? viewAs.variables.personId : null}
              />
            )
          }
        </Loaded>
      </div>
      {query.data && <Pager of={query.data} onPage={(page) => change({ page: String(page) })} />}
      {away && (
        <Dialog title={t('absences.of', { name: away.name })} onClose={() => setAway(null)}>
          <Absences of={`/people/${away.id}`} />
        </Dialog>
      )}
      {editing && <PersonDialog person={editing.person} onClose={() => setEditing(null)} />}
    </>
  );
}

function Search({ text, onSearch }: Readonly<{ text: string; onSearch: (text: string) => void }>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search>
      <form className={css.search} onSubmit={submit}>
        <TextInput
          type="search"
          label={t('admin.people.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={18} aria-hidden />}>
          {t('admin.people.find')}
        </Button>
      </form>
    </search>
  );
}
