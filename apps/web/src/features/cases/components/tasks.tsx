import { Button } from '@mantine/core';
import { taskParts, taskStatuses, type CaseView, type TaskStatus, type TaskView } from '@bihuan/contracts';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleMinus,
  IconMessageCircle,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Panel } from '../../../shared/ui/panel';
import { mayRaiseAbout, progressOf, taskTree, type TaskBranch } from '../lib/case-choices';
import css from './tasks.module.css';

type Choose = (type: string, about?: string) => void;
type Props = Readonly<{ view: CaseView; onChoose: Choose }>;

const signs: Readonly<Record<TaskStatus, Icon>> = {
  assigned: IconCircleDashed,
  signed: IconCircleDot,
  answered: IconMessageCircle,
  accepted: IconCircleCheck,
  waived: IconCircleMinus,
};
const deeds = [
  { type: 'task.accepted', text: 'course.tasks.accept', variant: 'filled' },
  { type: 'task.returned', text: 'course.tasks.return', variant: 'default' },
  { type: 'task.waived', text: 'course.tasks.waive', variant: 'default' },
] as const;

/** The units' parts beside the lead's own work, each below the one that gave it out. */
export function Tasks({ view, onChoose }: Props) {
  const { t } = useTranslation();
  const { done, total } = progressOf(view.tasks);
  if (total === 0) return null;
  return (
    <Panel title={t('course.tasks.title')} aside={t('course.tasks.done', { n: done, total })}>
      <Branches branches={taskTree(view.tasks)} view={view} onChoose={onChoose} />
    </Panel>
  );
}

function Branches({ branches, ...rest }: Props & Readonly<{ branches: readonly TaskBranch[] }>) {
  const { t } = useTranslation();
  return (
    <ul className={`plain ${css.list}`}>
      {branches.map(({ task, shares }) => (
        <li key={task.id} className={css.branch}>
          <Part task={task} {...rest} />
          {shares.length > 0 && (
            <section className={css.shares} aria-label={t('course.tasks.under', { unit: task.unit.name })}>
              <Branches branches={shares} {...rest} />
            </section>
          )}
        </li>
      ))}
    </ul>
  );
}

function Part({ task, view, onChoose }: Props & Readonly<{ task: TaskView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const Sign = signs[task.status];
  const possible = deeds.filter(({ type }) => mayRaiseAbout(view, type, task.unit.id));
  const isLead = task.part === 'lead';
  return (
    <div className={css.part}>
      <div className={css.head}>
        <span>
          <span className={css.kind}>{words(taskParts[task.part])}</span> <strong>{task.unit.name}</strong>
        </span>
        {!isLead && (
          <span className={css.status} data-status={task.status}>
            <Sign size={18} aria-hidden />
            {words(taskStatuses[task.status])}
          </span>
        )}
      </div>
      {task.what && <p className="prose">{task.what}</p>}
      {!isLead && task.dueOn && isWaitedFor(task) && (
        <div>
          <LightBadge light={task.light} />
        </div>
      )}
      <TaskFacts task={task} />
      {task.answer && <p className={css.answer}>{task.answer}</p>}
      {task.remark && <p className="prose">{t('course.tasks.remark', { text: task.remark })}</p>}
      {possible.length > 0 && (
        <div className={`row ${css.deeds}`}>
          {possible.map(({ type, text, variant }) => (
            <Button key={type} size="sm" variant={variant} onClick={() => onChoose(type, task.unit.id)}>
              {t(text)}
              <span className="visually-hidden">{task.unit.name}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const isWaitedFor = ({ status }: TaskView) => status !== 'accepted' && status !== 'waived';

function TaskFacts({ task }: Readonly<{ task: TaskView }>) {
  const { t } = useTranslation();
  const facts = [
    task.dueOn && t('toDo.dueOn', { date: task.dueOn }),
    task.part === 'share' && t('course.tasks.weight', { n: task.weight }),
    task.signedAt && t('course.tasks.signedAt', { at: momentText(task.signedAt) }),
    task.answeredAt && t('course.tasks.answeredAt', { at: momentText(task.answeredAt) }),
  ].filter(Boolean);
  return facts.length > 0 && <div className="soft small">{facts.join(' · ')}</div>;
}
