import type { Capability } from '@bihuan/contracts';
import {
  IconAlertTriangle,
  IconBell,
  IconChartBar,
  IconBuildingCommunity,
  IconCalendar,
  IconCertificate,
  IconClockEdit,
  IconFileCertificate,
  IconFileDescription,
  IconFileImport,
  IconFilePlus,
  IconFileText,
  IconLayoutDashboard,
  IconHeartbeat,
  IconHistory,
  IconListCheck,
  IconRepeat,
  IconReportAnalytics,
  IconMailForward,
  IconRoute,
  IconSnowflake,
  IconStairsUp,
  IconSend,
  IconTags,
  IconTable,
  IconTableImport,
  IconUserShield,
  IconUsers,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../shared/session/session-context';
import { NavigationGroup } from './navigation-group';
import css from './shell.module.css';

/** `needs`: the capability, or any one of several, without which the place is not offered. */
type Place = Readonly<{ to: string; word: string; icon: Icon; needs: Capability | readonly Capability[] | null }>;

type GroupWord = 'work' | 'supervision' | 'year' | 'administration';
type Group = Readonly<{ word: GroupWord; places: readonly Place[] }>;

const groups = [
  {
    word: 'work',
    places: [
      { to: '/', word: 'toDo', icon: IconListCheck, needs: null },
      { to: '/ledger', word: 'ledger', icon: IconTable, needs: 'cases.read' },
      { to: '/fill-in', word: 'fillIn', icon: IconTableImport, needs: 'sheets.fill-in' },
      { to: '/cases/new', word: 'register', icon: IconFilePlus, needs: 'cases.register' },
      { to: '/inbox', word: 'inbox', icon: IconBell, needs: null },
    ],
  },
  {
    word: 'supervision',
    places: [
      { to: '/escalation', word: 'escalation', icon: IconAlertTriangle, needs: 'escalation.read' },
      {
        to: '/documents',
        word: 'documents',
        icon: IconFileCertificate,
        needs: ['official-documents.draft', 'official-documents.approve'],
      },
      { to: '/dispatch', word: 'dispatch', icon: IconReportAnalytics, needs: 'reports.read' },
      { to: '/duties', word: 'duties', icon: IconRepeat, needs: 'duties.manage' },
      { to: '/imports', word: 'imports', icon: IconFileImport, needs: 'intake.import' },
    ],
  },
  {
    word: 'year',
    places: [
      { to: '/boards', word: 'boards', icon: IconLayoutDashboard, needs: 'boards.read' },
      { to: '/year', word: 'year', icon: IconChartBar, needs: 'reports.read' },
      { to: '/reports', word: 'reports', icon: IconFileText, needs: 'reports.read' },
      { to: '/year/scores', word: 'scores', icon: IconCertificate, needs: 'scores.read' },
      { to: '/year/frozen', word: 'frozen', icon: IconSnowflake, needs: 'reports.read' },
      { to: '/year/public', word: 'publicPages', icon: IconWorld, needs: 'public-pages.draft' },
    ],
  },
  {
    word: 'administration',
    places: [
      { to: '/admin/system', word: 'system', icon: IconHeartbeat, needs: 'system.read' },
      { to: '/admin/units', word: 'units', icon: IconBuildingCommunity, needs: 'people.manage' },
      { to: '/admin/people', word: 'people', icon: IconUsers, needs: 'people.manage' },
      { to: '/admin/roles', word: 'roles', icon: IconUserShield, needs: 'people.manage' },
      { to: '/workflows', word: 'workflows', icon: IconRoute, needs: ['cases.register', 'people.manage'] },
      { to: '/admin/calendars', word: 'calendars', icon: IconCalendar, needs: 'calendars.manage' },
      { to: '/admin/deadline-templates', word: 'templates', icon: IconClockEdit, needs: 'templates.manage' },
      { to: '/documents/templates', word: 'documentTemplates', icon: IconFileDescription, needs: 'templates.manage' },
      { to: '/admin/ladders', word: 'ladders', icon: IconStairsUp, needs: 'ladders.manage' },
      { to: '/admin/codes', word: 'codes', icon: IconTags, needs: 'codes.manage' },
      { to: '/admin/digests', word: 'digests', icon: IconMailForward, needs: 'digests.manage' },
      { to: '/admin/channels', word: 'channels', icon: IconSend, needs: 'channels.manage' },
      { to: '/admin/access-log', word: 'accessLog', icon: IconHistory, needs: 'access-log.read' },
    ],
  },
] as const satisfies readonly Group[];

/** Places below which others have an entry of their own. */
const exact: ReadonlySet<string> = new Set(['/', '/documents', '/year']);

/** The places that somebody may go to, in groups; a group that was folded stays folded until it is opened again. */
export function MainNavigation() {
  const { t } = useTranslation();
  const { capabilities } = useSession();
  const isMine = ({ needs }: Place) => needs === null || [needs].flat().some((name) => capabilities.includes(name));
  return (
    <nav aria-label={t('common.navigation')}>
      {groups
        .map(({ word, places }) => ({ word, places: places.filter(isMine) }))
        .filter(({ places }) => places.length > 0)
        .map((group) => (
          <NavigationGroup key={group.word} word={group.word}>
            {group.places.map(({ to, word, icon: Sign }) => (
              <li key={to}>
                <NavLink to={to} end={exact.has(to)} className={css.place}>
                  <Sign size={20} stroke={1.6} aria-hidden />
                  {t(`common.nav.${word}`)}
                </NavLink>
              </li>
            ))}
          </NavigationGroup>
        ))}
    </nav>
  );
}
