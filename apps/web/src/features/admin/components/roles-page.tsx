import { Button } from '@mantine/core';
import { capabilitiesOf, capabilityLabels, roles, type Role } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { queryString } from '../../../shared/lib/query-string';
import { codesOf } from '../../../shared/trade/code-select';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { peopleQuery } from '../api/list-people';
import css from './roles-page.module.css';

/** Whom the page names for each role; the list of people shows the rest. */
const NAMED = 50;

/** Each role in words: what it may do, where that is decided for the steps of a case, and who holds it. */
export function RolesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('access.roles.title')}
        lead={
          <>
            {t('access.roles.lead')} <Link to="/workflows">{t('access.roles.workflows')}</Link>
          </>
        }
        actions={
          <Button
            variant="default"
            className={css.print}
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('access.roles.print')}
          </Button>
        }
      />
      <div className="stack">
        {codesOf(roles).map((role) => (
          <RolePanel key={role} role={role} />
        ))}
      </div>
    </>
  );
}

function RolePanel({ role }: Readonly<{ role: Role }>) {
  const { t } = useTranslation();
  const words = useWords();
  const holders = useQuery(peopleQuery({ page: 1, pageSize: NAMED, role, active: 'true' }));
  return (
    <Panel title={words(roles[role])}>
      <p className="prose">{t(`access.roles.about.${role}`)}</p>
      <ul className={css.list}>
        {capabilitiesOf([role]).map((name) => (
          <li key={name}>{words(capabilityLabels[name])}</li>
        ))}
      </ul>
      <h3 className={css.holders}>{t('access.roles.holders')}</h3>
      <Loaded query={holders} lines={1}>
        {({ items, total }) => (
          <p>
            {total === 0
              ? t('access.roles.nobody')
              : items.map(({ name, unit }) => `${name}（${unit.name}）`).join('、')}
            {total > items.length && ` ${t('access.roles.more', { n: total - items.length })}`}{' '}
            {total > 0 && <Link to={`/admin/people${queryString({ role })}`}>{t('access.roles.show')}</Link>}
          </p>
        )}
      </Loaded>
    </Panel>
  );
}
