import { Button } from '@mantine/core';
import { digestStatuses, type DigestView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import table from '../../../shared/ui/table.module.css';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import css from './people-page.module.css';

type Props = Readonly<{
  digests: readonly DigestView[];
  /** The mail that is being asked for again. */
  pendingId: string | null;
  onResend: (digest: DigestView) => void;
}>;

export function DigestsTable(props: Props) {
  return useIsNarrow() ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows({ digests, ...actions }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.middle}`}>
        <caption className="visually-hidden">{t('digests.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('digests.day')}</th>
            <th scope="col">{t('digests.person')}</th>
            <th scope="col">{t('digests.notices')}</th>
            <th scope="col">{t('digests.status')}</th>
            <th scope="col">{t('digests.sentAt')}</th>
            <th scope="col">{t('digests.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {digests.map((digest) => (
            <tr key={digest.id}>
              <td className={table.number}>{digest.day}</td>
              <td>
                {digest.person.name} <span className="soft small">{digest.person.unit}</span>
              </td>
              <td className={table.number}>{digest.notices}</td>
              <td>
                {words(digestStatuses[digest.status])}
                <Failure digest={digest} />
              </td>
              <td className={table.number}>{digest.sentAt ? momentText(digest.sentAt) : t('common.none')}</td>
              <td>
                <Resend digest={digest} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ digests, ...actions }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className="plain" aria-label={t('digests.caption')}>
      {digests.map((digest) => (
        <li key={digest.id} className={css.card}>
          <div>
            <strong>{digest.person.name}</strong> <span className="soft">{digest.day}</span>
            <div className="soft small">
              {words(digestStatuses[digest.status])} · {t('common.pager.total', { total: digest.notices })}
              {digest.sentAt && ` · ${momentText(digest.sentAt)}`}
            </div>
            <Failure digest={digest} />
          </div>
          <Resend digest={digest} {...actions} />
        </li>
      ))}
    </ul>
  );
}

function Failure({ digest: { failure } }: Readonly<{ digest: DigestView }>) {
  const { t } = useTranslation();
  return failure && <div className="soft small prose">{t('digests.failure', { text: failure })}</div>;
}

function Resend({ digest, pendingId, onResend }: Omit<Props, 'digests'> & Readonly<{ digest: DigestView }>) {
  const { t } = useTranslation();
  if (!digest.mayResend) return null;
  return (
    <Button
      variant="subtle"
      aria-label={t('digests.resendOne', { name: digest.person.name })}
      loading={pendingId === digest.id}
      disabled={pendingId !== null}
      onClick={() => onResend(digest)}
    >
      {t('digests.resend')}
    </Button>
  );
}
