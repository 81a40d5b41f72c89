import { Button } from '@mantine/core';
import { roles, type PersonView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useMay } from '../../../shared/session/session-context';
import table from '../../../shared/ui/table.module.css';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import css from './people-page.module.css';

type Actions = Readonly<{
  onEdit: (person: PersonView) => void;
  onAbsence: (person: PersonView) => void;
  onViewAs: (person: PersonView) => void;
  /** Whom one is about to view as. */
  pendingId: string | null;
}>;
type Props = Actions & Readonly<{ people: readonly PersonView[] }>;

export function PeopleTable(props: Props) {
  return useIsNarrow() ? <Cards {...props} /> : <Rows {...props} />;
}

function useRoleText() {
  const words = useWords();
  return (person: PersonView) => person.roles.map((role) => words(roles[role])).join('、');
}

function Rows({ people, ...actions }: Props) {
  const { t } = useTranslation();
  const roleText = useRoleText();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.middle}`}>
        <caption className="visually-hidden">{t('admin.people.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.people.name')}</th>
            <th scope="col">{t('admin.people.login')}</th>
            <th scope="col">{t('admin.people.unit')}</th>
            <th scope="col">{t('admin.people.roles')}</th>
            <th scope="col">{t('admin.people.active')}</th>
            <th scope="col">{t('admin.people.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td className={table.number}>{person.name}</td>
              <td>{person.login}</td>
              <td>{person.unit.name}</td>
              <td>{roleText(person)}</td>
              <td className={table.number}>{person.active ? t('admin.people.active') : t('admin.people.inactive')}</td>
              <td>
                <Buttons person={person} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ people, ...actions }: Props) {
  const { t } = useTranslation();
  const roleText = useRoleText();
  return (
    <ul className="plain" aria-label={t('admin.people.caption')}>
      {people.map((person) => (
        <li key={person.id} className={css.card}>
          <div>
            <strong>{person.name}</strong> <span className="soft">{person.login}</span>
            <div className="soft small">
              {person.unit.name} · {roleText(person)}
              {!person.active && ` · ${t('admin.people.inactive')}`}
            </div>
          </div>
          <Buttons person={person} {...actions} />
        </li>
      ))}
    </ul>
  );
}

function Buttons({ person, onEdit, onAbsence, onViewAs, pendingId }: Actions & Readonly<{ person: PersonView }>) {
  const { t } = useTranslation();
  const mayViewAs =
    useMay('people.view-as') && person.active && !person.roles.includes('admin') && !person.roles.includes('auditor');
  return (
    <div className={css.buttons}>
      <Button
        variant="subtle"
        aria-label={t('admin.people.editOne', { name: person.name })}
        onClick={() => onEdit(person)}
      >
        {t('common.edit')}
      </Button>
      {person.active && (
        <Button
          variant="subtle"
          aria-label={t('absences.openOne', { name: person.name })}
          onClick={() => onAbsence(person)}
        >
          {t('absences.open')}
        </Button>
      )}
      {mayViewAs && (
        <Button
          variant="subtle"
          aria-label={t('admin.people.viewAsOne', { name: person.name })}
          loading={pendingId === person.id}
          disabled={pendingId !== null}
          onClick={() => onViewAs(person)}
        >
          {t('admin.people.viewAs')}
        </Button>
      )}
    </div>
  );
}
