import { domains, severities, sourceTypes, type Words } from '@bihuan/contracts';
import type { YearCase } from '../year/year-facts';
import { computeFigures, type FigureOptions } from './compute-figures';
import type { Figure } from './figure';
import type { YearSpan } from './measures';

/** By what a table of figures is divided; every case stands in exactly one group. */
export const groupings = {
  unit: { zh: '牵头单位', en: 'Lead unit' },
  domain: { zh: '领域', en: 'Domain' },
  source: { zh: '来源', en: 'Source' },
  severity: { zh: '严重程度', en: 'Severity' },
  inspection: { zh: '督查行动', en: 'Inspection' },
} as const;
export type Grouping = keyof typeof groupings;

/** A line of such a table. `key` is null for what belongs to none. */
export type FigureGroup = { readonly key: string | null; readonly label: Words; readonly figures: readonly Figure[] };

type Group = { readonly key: string | null; readonly label: Words };
const same = (name: string): Words => ({ zh: name, en: name });

type With<Key extends keyof YearCase> = Pick<YearCase, Key>;

export const groupOf = {
  unit: ({ leadUnit }: With<'leadUnit'>): Group =>
    leadUnit
      ? { key: leadUnit.id, label: same(leadUnit.name) }
      : { key: null, label: { zh: '待确定', en: 'Not assigned' } },
  domain: ({ domain }: With<'domain'>): Group => ({ key: domain, label: domains[domain] }),
  source: ({ sourceType }: With<'sourceType'>): Group => ({ key: sourceType, label: sourceTypes[sourceType] }),
  severity: ({ severity }: With<'severity'>): Group => ({ key: severity, label: severities[severity] }),
  inspection: ({ inspection }: With<'inspection'>): Group =>
    inspection
      ? { key: inspection.id, label: same(inspection.name) }
      : { key: null, label: { zh: '不属于督查行动', en: 'Of no inspection' } },
} as const satisfies Readonly<Record<Grouping, (one: YearCase) => Group>>;

/** The figures of each group, those without a key last. */
export function groupedFigures(span: YearSpan, by: Grouping, options: FigureOptions = {}): readonly FigureGroup[] {
  return groupsOf(span, by).map(({ key, label, cases }) => ({
    key,
    label,
    figures: computeFigures({ ...span, cases }, options),
  }));
}

/** The cases of each group, those without a key last. */
export function groupsOf(span: YearSpan, by: Grouping): readonly (Group & { readonly cases: readonly YearCase[] })[] {
  const groups = new Map<string | null, Group & { readonly cases: YearCase[] }>();
  for (const one of span.cases) {
    const group = groupOf[by](one);
    const known = groups.get(group.key) ?? { ...group, cases: [] };
    groups.set(group.key, known);
    known.cases.push(one);
  }
  return [...groups.values()].sort(inOrder);
}

/** By code points: an order of words that differs from machine to machine would not rebuild a report byte for byte. */
function inOrder(a: Group, b: Group): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  if (a.label.zh === b.label.zh) return a.key < b.key ? -1 : 1;
  return a.label.zh < b.label.zh ? -1 : 1;
}
