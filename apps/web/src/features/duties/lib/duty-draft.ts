import type { Cadence, Domain, DutyView, ProposedDuty } from '@bihuan/contracts';

/** An obligation while it is being written: every number may still be missing. */
export type DutyDraft = Readonly<{
  name: string;
  text: string;
  workflow: string;
  template: string;
  domain: Domain;
  leadUnitId: string | null;
  kind: Cadence['kind'];
  month: string;
  day: string;
  leadDays: string;
  active: boolean;
}>;

export const emptyDuty: DutyDraft = {
  name: '',
  text: '',
  workflow: 'undertaking',
  template: '',
  domain: 'other',
  leadUnitId: null,
  kind: 'yearly',
  month: '',
  day: '',
  leadDays: '30',
  active: true,
};

/** An obligation as the form shows it; one that is only proposed is switched on by adopting it. */
export function draftOfDuty(duty: DutyView | ProposedDuty): DutyDraft {
  const { name, text, workflow, template, domain, cadence, leadDays } = duty;
  const [month, day] = daysOf(cadence);
  return {
    name,
    text,
    workflow,
    domain,
    month,
    day,
    template: template ?? '',
    leadUnitId: 'leadUnitId' in duty ? duty.leadUnitId : null,
    kind: cadence.kind,
    leadDays: String(leadDays),
    active: 'active' in duty ? duty.active : true,
  };
}

function daysOf(cadence: Cadence): readonly [month: string, day: string] {
  if (cadence.kind === 'yearly') return [String(cadence.on.month), String(cadence.on.day)];
  return [cadence.kind === 'quarterly' ? String(cadence.month) : '', String(cadence.day)];
}

/** The body that the draft stands for; its schema tells whether it is complete. */
export function bodyOfDuty(draft: DutyDraft): unknown {
  const { name, text, workflow, template, domain, leadUnitId, active, leadDays } = draft;
  return {
    name,
    text,
    workflow,
    domain,
    leadUnitId,
    active,
    template: template === '' ? null : template,
    cadence: cadenceOf(draft),
    leadDays: numberOf(leadDays),
  };
}

function cadenceOf({ kind, month, day }: DutyDraft): unknown {
  if (kind === 'yearly') return { kind, on: { month: numberOf(month), day: numberOf(day) } };
  if (kind === 'quarterly') return { kind, month: numberOf(month), day: numberOf(day) };
  return { kind, day: numberOf(day) };
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
