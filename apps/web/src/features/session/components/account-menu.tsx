import { roles } from '@bihuan/contracts';
import { IconKey, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { useSession } from '../../../shared/session/session-context';
import { DropDown } from '../../../shared/ui/drop-down';
import { useSignOut } from '../api/sign-out';
import css from './account-menu.module.css';

const ChangePasswordDialog = lazy(async () => ({
  default: (await import('./change-password-dialog')).ChangePasswordDialog,
}));

export function AccountMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { person } = useSession();
  const signOut = useSignOut();
  const [isChanging, setIsChanging] = useState(false);
  const label = (
    <>
      <IconUserCircle size={22} stroke={1.6} aria-hidden />
      <span className="visually-hidden">{t('session.account')}</span>
      <span className={css.name}>{person.name}</span>
    </>
  );
  return (
    <>
      <DropDown label={label} className={css.account}>
        {(close) => (
          <>
            <div className={css.who}>
              <strong>{person.name}</strong>
              <div className="soft small">{person.unit.name}</div>
              <div className="soft small">{person.roles.map((role) => words(roles[role])).join('、')}</div>
            </div>
            <Link to="/settings" className={css.item} onClick={close}>
              <IconSettings size={18} aria-hidden />
              {t('session.settings')}
            </Link>
            <button
              type="button"
              className={css.item}
              onClick={() => {
                close();
                setIsChanging(true);
              }}
            >
              <IconKey size={18} aria-hidden />
              {t('session.changePassword')}
            </button>
            <button type="button" className={css.item} onClick={() => signOut.mutate()}>
              <IconLogout size={18} aria-hidden />
              {t('session.signOut')}
            </button>
          </>
        )}
      </DropDown>
      {isChanging && (
        <Suspense>
          <ChangePasswordDialog onClose={() => setIsChanging(false)} />
        </Suspense>
      )}
    </>
  );
}
