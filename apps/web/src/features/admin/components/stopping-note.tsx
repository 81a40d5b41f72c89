import { Alert } from '@mantine/core';
import { roles, type PersonView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { peopleQuery } from '../api/list-people';
import { rolesLeftAlone } from '../lib/roles-left-alone';
import css from './people-page.module.css';

/** As many as are looked through for somebody else with the same role. */
const COLLEAGUES = 100;

/** What becomes of the work, the deputies and the drafts of somebody who is about to be taken out of use. */
export function StoppingNote({ person }: Readonly<{ person: PersonView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const colleagues = useQuery(
    peopleQuery({ page: 1, pageSize: COLLEAGUES, unitId: person.unit.id, active: 'true' }),
  ).data;
  const alone = colleagues ? rolesLeftAlone(person, colleagues.items) : [];
  return (
    <Alert color="yellow" variant="light" title={t('admin.people.stopping.title')}>
      <ul className={css.facts}>
        <li>{t('admin.people.stopping.signOut')}</li>
        <li>{t('admin.people.stopping.toDos')}</li>
        {alone.length > 0 && (
          <li>
            <strong>
              {t('admin.people.stopping.alone', { roles: alone.map((role) => words(roles[role])).join('、') })}
            </strong>
          </li>
        )}
        <li>{t('admin.people.stopping.deputies')}</li>
        <li>{t('admin.people.stopping.drafts')}</li>
      </ul>
    </Alert>
  );
}
