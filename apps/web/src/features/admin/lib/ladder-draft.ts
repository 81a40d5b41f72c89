import type { LadderView, Lead, Position, Rung, RungEffect } from '@bihuan/contracts';

export type LeadDraft = Readonly<{ value: string; unit: Lead['unit'] }>;

/** A rung while it is being written; `key` tells it from the others while it has no time yet. */
export type RungDraft = Readonly<{
  key: string;
  when: Rung['when'];
  at: LeadDraft;
  repeats: boolean;
  every: LeadDraft;
  level: string;
  to: readonly Position[];
  copy: readonly Position[];
  effects: readonly RungEffect[];
}>;

/** A ladder while it is being written: every number may still be missing. */
export type LadderDraft = Readonly<{
  zh: string;
  en: string;
  basis: string;
  active: boolean;
  upTo: LeadDraft | null;
  hasNear: boolean;
  near: LeadDraft;
  warning: LeadDraft;
  rungs: readonly RungDraft[];
}>;

const draftOfLead = ({ value, unit }: Lead): LeadDraft => ({ value: String(value), unit });
const blankLead: LeadDraft = { value: '', unit: 'wd' };
const weekly: LeadDraft = { value: '5', unit: 'wd' };

/** A ladder as the form shows it. */
export function draftOfLadder({ label, basis, active, upTo, near, warning, rungs }: LadderView): LadderDraft {
  return {
    zh: label.zh,
    en: label.en,
    basis,
    active,
    upTo: upTo && draftOfLead(upTo),
    hasNear: near !== null,
    near: near ? draftOfLead(near) : blankLead,
    warning: draftOfLead(warning),
    rungs: rungs.map(({ at, repeat, level, ...rung }, index) => ({
      ...rung,
      key: `rung ${index}`,
      at: draftOfLead(at),
      repeats: repeat !== null,
      every: repeat ? draftOfLead(repeat.every) : weekly,
      level: String(level),
    })),
  };
}

/** One more rung, of a key that no other has. */
export function newRung(rungs: readonly RungDraft[]): RungDraft {
  const used = rungs.map(({ key }) => Number(key.replace(/\D/g, '')));
  const key = `rung ${Math.max(-1, ...used) + 1}`;
  const nobody = { copy: [], effects: [], repeats: false, every: weekly };
  return { key, when: 'overdue', at: blankLead, level: '0', to: ['handler'], ...nobody };
}

/** The body that the draft stands for; its schema tells whether it is complete. */
export function bodyOfLadder({ zh, en, basis, active, upTo, hasNear, near, warning, rungs }: LadderDraft): unknown {
  return {
    label: { zh, en },
    basis,
    active,
    upTo: upTo && leadOf(upTo),
    near: hasNear ? leadOf(near) : null,
    warning: leadOf(warning),
    rungs: rungs.map(({ key: _key, at, repeats, every, level, ...rung }) => ({
      ...rung,
      at: leadOf(rung.when === 'overdue' ? { ...at, unit: 'wd' } : at),
      repeat: rung.when === 'overdue' && repeats ? { every: leadOf(every) } : null,
      level: numberOf(level),
    })),
  };
}

/** A lead whose number is there; null while it is missing. */
export function finishedLead({ value, unit }: LeadDraft): Lead | null {
  const number = numberOf(value);
  return number === undefined || Number.isNaN(number) ? null : { value: number, unit };
}

function leadOf({ value, unit }: LeadDraft) {
  return { value: numberOf(value), unit };
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
