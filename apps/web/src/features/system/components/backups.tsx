import { sizeText, type BackupRun } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';

import table from '../../../shared/ui/table.module.css';
import css from './system.module.css';

/** The nights of the last fortnight, and how to back up and restore by hand. */
export function Backups({ backups }: Readonly<{ backups: readonly BackupRun[] }>) {
  const { t } = useTranslation();
  const outcomeOf = ({ failure, folder }: BackupRun) => {
    if (failure !== null) return t('system.backups.failed', { why: failure });
    return folder ?? t('system.backups.running');
  };
  return (
    <>
      {backups.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">{t('system.backups.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('system.backups.begun')}</th>
                <th scope="col">{t('system.backups.size')}</th>
                <th scope="col">{t('system.backups.folder')}</th>
              </tr>
            </thead>
            <tbody>
              {backups.map((run) => (
                <tr key={run.day}>
                  <td className={table.number}>{momentText(run.startedAt)}</td>
                  <td className={table.number}>{run.bytes === null ? '–' : sizeText(run.bytes)}</td>
                  <td className={css.path}>{outcomeOf(run)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={css.byHand}>
        <p className="prose">{t('system.backups.byHand')}</p>
        <pre className={css.commands}>
          {['create [FOLDER]', 'verify BACKUP', 'restore BACKUP']
            .map((command) => `npm run -s bihuan -- backup ${command}`)
            .join('\n')}
        </pre>
      </div>
    </>
  );
}
