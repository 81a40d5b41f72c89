import type { Words } from '@bihuan/contracts';
import type { Measure, SpanOf } from './measures';

/** The cases of a denominator, and those left out of it with the reason why. */
export type SetApart<Case> = {
  readonly kept: readonly Case[];
  readonly left: readonly { readonly reason: Words; readonly cases: readonly Case[] }[];
};

/** Of the cases that a measure concerns, those it counts and those it leaves out, each under the first reason that holds for it. */
export function setApart<Case>({ concerns, leaves }: Measure<Case>, span: SpanOf<Case>): SetApart<Case> {
  const kept: Case[] = [];
  const left = leaves.map(({ reason }) => ({ reason, cases: new Array<Case>() }));
  for (const one of span.cases) {
    if (!concerns(one, span)) continue;
    const under = left[leaves.findIndex(({ holds }) => holds(one, span))]?.cases ?? kept;
    under.push(one);
  }
  return { kept, left: left.filter(({ cases }) => cases.length > 0) };
}
