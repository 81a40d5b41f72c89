import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useOfficeHome } from '../api/read-office-home';
import { CaseLines } from './case-lines';
import { ledgerBehind } from './figure-link';

/** What falls due in the next working days: the first few, and the way to all. */
export function DueSoon() {
  const { t } = useTranslation();
  const query = useOfficeHome();
  const soon = query.data?.dueSoon;
  return (
    <Panel
      title={t('home.dueSoon', { n: soon?.workingDays ?? 5 })}
      aside={soon && soon.count > 0 && <Link to={ledgerBehind(soon)}>{t('home.all', { n: soon.count })}</Link>}
    >
      <Loaded query={query} lines={4}>
        {({ dueSoon }) =>
          dueSoon.count === 0 ? (
            <p className="soft prose">{t('home.nothingSoon', { n: dueSoon.workingDays })}</p>
          ) : (
            <CaseLines rows={dueSoon.items} />
          )
        }
      </Loaded>
    </Panel>
  );
}
