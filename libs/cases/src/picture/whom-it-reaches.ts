import { caseRoles, positions, type Position, type Words } from '@bihuan/contracts';
import { readAudience } from '../timer-audience';

/** Whom a reminder reaches, by position and not by name: which person it is, the day itself decides. */
export function whomItReaches(audience: string | null): Words {
  const read = readAudience(audience);
  if ('roles' in read) return reaching(read.roles.map((role) => caseRoles[role]));
  const { to, copy } = read.positions;
  const told = reaching(seatsOf(to));
  if (copy.length === 0) return told;
  const copied = listOf(seatsOf(copy));
  return { zh: `${told.zh}；抄送：${copied.zh}`, en: `${told.en}; copy: ${copied.en}` };
}

function reaching(seats: readonly Words[]): Words {
  const { zh, en } = listOf(seats);
  return { zh: `送：${zh}`, en: `Goes to: ${en}` };
}

function seatsOf(names: readonly Position[]): readonly Words[] {
  return names.map((name) => positions[name]);
}

function listOf(seats: readonly Words[]): Words {
  return { zh: seats.map(({ zh }) => zh).join('、'), en: seats.map(({ en }) => en.toLowerCase()).join(', ') };
}
