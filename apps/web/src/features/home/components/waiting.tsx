import { caseRoles, type CaseRole, type WaitingItem, type Words } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { useSession } from '../../../shared/session/session-context';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { Panel } from '../../../shared/ui/panel';
import { useWaiting } from '../api/list-waiting';
import { CaseLines } from './case-lines';

/** What of my unit waits for others: for whom, and since when. */
export function Waiting() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useWaiting(page);
  return (
    <Panel title={t('home.waiting')} aside={t('home.waitingLead')}>
      <Loaded query={query} lines={4}>
        {(found) => (
          <>
            {found.total === 0 && <p className="soft prose">{t('home.nothingWaiting')}</p>}
            <CaseLines rows={found.items}>{(row) => <WaitsFor row={row} />}</CaseLines>
            <Pager of={found} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function WaitsFor({ row }: Readonly<{ row: WaitingItem }>) {
  const { t } = useTranslation();
  const words = useWords();
  const isChinese = useLanguage() === 'zh';
  const own = useSession().person.unit.id;
  if (row.publicityUntil !== null) return <div>{t('home.inPublicity', { date: row.publicityUntil })}</div>;
  const comma = isChinese ? '、' : ', ';
  const who = row.waitsFor.map(({ unit, roles }) => {
    const name = unit?.id === own ? t('home.ownUnit') : (unit?.name ?? '');
    const people = roles.map((role) => words(nameOf(role))).join(comma);
    return name === '' ? people : t('home.who', { unit: name, people });
  });
  const named = who.length > 0 ? who.join(isChinese ? '；' : '; ') : t('home.nobody');
  return <div>{t('home.waitsFor', { who: named, date: row.since })}</div>;
}

/** Beside the name of the unit nobody needs to read once more that it leads. */
const inUnit: Readonly<Partial<Record<CaseRole, Words>>> = {
  'lead-liaison': { zh: '联络员', en: 'liaison' },
  'lead-handler': { zh: '承办人', en: 'handler' },
  'lead-leader': { zh: '负责人', en: 'leader' },
};
const nameOf = (role: CaseRole): Words => inUnit[role] ?? caseRoles[role];
