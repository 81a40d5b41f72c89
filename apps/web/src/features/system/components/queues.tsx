import type { QueueLoad } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import table from '../../../shared/ui/table.module.css';

const states = ['waiting', 'active', 'delayed', 'failed'] as const;

/** How much lies in each queue. */
export function Queues({ queues }: Readonly<{ queues: readonly QueueLoad[] }>) {
  const { t } = useTranslation();
  if (queues.length === 0) return <p className="soft prose">{t('system.noQueues')}</p>;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('system.queues.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('system.queues.name')}</th>
            {states.map((state) => (
              <th scope="col" key={state}>
                {t(`system.queues.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.name}>
              <th scope="row">{queue.name}</th>
              {states.map((state) => (
                <td key={state} className={table.number}>
                  {queue[state]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
