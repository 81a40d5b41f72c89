import { caseRoles, positions, type PlainDate, type Role, type RungEffect, type Words } from '@bihuan/contracts';
import { rungEffects } from '@bihuan/contracts';
import type { Reached } from '../targets/reach';
import { stepOf } from './reminder-words';

/** Handlers and liaisons share a position; a person is told which of them they are. */
const ofOne: Partial<Record<Role, Words>> = {
  'unit-handler': caseRoles['lead-handler'],
  'unit-liaison': caseRoles['lead-liaison'],
};

/** What a person is to a case who is reached by position: their own seat, or in place of somebody; and whether by copy. */
export function seatOfPosition({ position, role, standsIn, copy }: Reached): Words {
  const seat = (position === 'handler' && !standsIn && ofOne[role]) || positions[position];
  const start = copy ? { zh: '抄送：', en: 'a copy for you: ' } : { zh: '', en: '' };
  const said = standsIn
    ? {
        zh: `“${seat.zh}”岗位空缺，由您作为上一级接收。`,
        en: `the seat “${seat.en}” is empty, and you are the next one up.`,
      }
    : { zh: `您是该事项的${seat.zh}。`, en: `to this case you are: ${seat.en}.` };
  return { zh: start.zh + said.zh, en: start.en + said.en };
}

/** What else was due for a case when a reminder fired, and what became of it: nothing is passed over in silence. */
export type Merged = {
  /** The day on which the reminder itself should have come, where that has passed. */
  readonly wasDue: PlainDate | null;
  /** What should have come on an earlier day, and what was due on the same. */
  readonly missed: readonly string[];
  readonly beside: readonly string[];
  /** What missed rungs would have proposed, and the step that is taken in their stead. */
  readonly replaced: readonly RungEffect[];
  readonly level: number;
};

/** The sentences that tell of the other reminders that this one stands for; none where it stands for itself alone. */
export function mergedWords({ wasDue, missed, beside, replaced, level }: Merged): Words {
  const sentences: Words[] = [];
  if (wasDue !== null) {
    sentences.push({
      zh: `本提醒应于 ${wasDue} 发出，因系统停运迟发。`,
      en: `This reminder was due on ${wasDue}; the system stood still.`,
    });
  }
  if (missed.length > 0)
    sentences.push(
      listed({ zh: '系统停运期间错过：', en: 'Missed while the system stood still: ' }, missed.map(stepOf)),
    );
  if (beside.length > 0) sentences.push(listed({ zh: '一并到期：', en: 'Also due: ' }, beside.map(stepOf)));
  if (replaced.length > 0) {
    const { zh, en } = listed(
      { zh: '', en: '' },
      replaced.map((effect) => rungEffects[effect]),
    );
    sentences.push({
      zh: `错过的措施由第 ${level} 级代替，不再单独提出：${zh}`,
      en: `Replaced by step ${level}, and not proposed on its own: ${en}`,
    });
  }
  return { zh: sentences.map(({ zh }) => zh).join(''), en: sentences.map(({ en }) => en).join(' ') };
}

/** A why with more to it. */
export function withMore(why: Words, more: Words): Words {
  return more.zh === '' ? why : { zh: why.zh + more.zh, en: `${why.en} ${more.en}` };
}

function listed(start: Words, all: readonly Words[]): Words {
  return {
    zh: `${start.zh}${all.map(({ zh }) => zh).join('、')}。`,
    en: `${start.en}${all.map(({ en }) => en).join('; ')}.`,
  };
}
