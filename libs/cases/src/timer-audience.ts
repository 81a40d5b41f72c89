import { caseRole, position, type CaseRole, type Position } from '@bihuan/contracts';

/** Whom a rung of the ladder reaches, and who gets a copy. */
export type Targets = { readonly to: readonly Position[]; readonly copy: readonly Position[] };

/** Whom a timer reminds: positions beside the case, or roles in it. */
export type Audience = { readonly positions: Targets } | { readonly roles: readonly CaseRole[] };

/** The names under which audiences were stored before there were ladders; timers armed then still fire. */
const earlierNames: Readonly<Record<string, Targets>> = {
  handlers: { to: ['handler'], copy: [] },
  'handlers-and-unit-leader': { to: ['handler', 'head'], copy: [] },
  'handlers-leaders-and-office': { to: ['handler', 'head', 'office'], copy: [] },
};

const ofRoles = 'roles:';

/** The audience of a reminder that goes to case roles, as it is stored. */
export function audienceOf(roles: readonly CaseRole[]): string {
  return `${ofRoles}${roles.join(',')}`;
}

/** The audience of a rung, as it is stored: `to:handler,head;copy:office`. */
export function audienceOfTargets({ to, copy }: Targets): string {
  return copy.length > 0 ? `to:${to.join(',')};copy:${copy.join(',')}` : `to:${to.join(',')}`;
}

/** What was stored, read again; a word that is not known is left out, and nobody at all means those who do the work. */
export function readAudience(audience: string | null): Audience {
  if (audience?.startsWith(ofRoles)) return { roles: knownIn(audience.slice(ofRoles.length), caseRole.options) };
  const earlier = audience === null ? undefined : earlierNames[audience];
  if (earlier) return { positions: earlier };
  const [to = [], copy = []] = ['to:', 'copy:'].map((start) => {
    const part = (audience ?? '').split(';').find((candidate) => candidate.startsWith(start));
    return knownIn(part?.slice(start.length) ?? '', position.options);
  });
  return { positions: to.length > 0 ? { to, copy } : { to: ['handler'], copy } };
}

function knownIn<Code extends string>(list: string, known: readonly Code[]): readonly Code[] {
  return list.split(',').flatMap((name) => known.find((code) => code === name) ?? []);
}
