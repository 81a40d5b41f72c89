import type { CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { Panel } from '../../../shared/ui/panel';
import css from './evidence-list.module.css';

/** What the assist units were asked for and what they answered. */
export function Assists({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const tasks = view.tasks.filter((task) => task.part === 'assist');
  if (tasks.length === 0) return null;
  return (
    <Panel title={t('cases.tasks')}>
      <ul className={`plain ${css.list}`}>
        {tasks.map((task) => (
          <li key={task.id} className={css.piece}>
            <div className={css.head}>
              <strong>{task.unit.name}</strong>
              <span className="soft">
                {task.answeredAt ? t('cases.answeredAt', { at: momentText(task.answeredAt) }) : t('cases.unanswered')}
              </span>
            </div>
            {task.dueOn && <div className="soft small">{t('toDo.dueOn', { date: task.dueOn })}</div>}
            {task.answer && <p className="prose">{task.answer}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
