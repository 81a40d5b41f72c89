/** The stages of a case in the order of its file (domain notes §6.12); the folders are named after them. */
export const phases = {
  opening: '立项',
  assignment: '交办',
  feedback: '反馈',
  plan: '整改方案',
  progress: '进展',
  evidence: '佐证',
  verification: '核查',
  publicity: '公示',
  closure: '销号',
  'look-back': '回头看',
  journal: '日志',
} as const;
export type Phase = keyof typeof phases;

/** Which stage an event belongs to, by the first word that fits; the rest is progress. */
const ofEvents: readonly (readonly [RegExp, Phase])[] = [
  [/^(?:case\.registered|inspection\.)/, 'opening'],
  [/^look-back\./, 'look-back'],
  [
    /^(?:case\.(?:issued|reissued|assigned|reassigned|returned|referred|merged)|receipt\.|unit\.|referral\.|task\.)/,
    'assignment',
  ],
  [/^(?:response\.|objection\.|urging\.)/, 'feedback'],
  [/^(?:plan\.|hazard-plan\.)/, 'plan'],
  [/^evidence\./, 'evidence'],
  [/^(?:verification\.|closure\.|call-back\.|rating\.)/, 'verification'],
  [/^(?:publicity|listing\.|disclosure\.)/, 'publicity'],
  [/^(?:case\.(?:closed|terminated|withdrawn)|proposal\.closed)/, 'closure'],
];

export function phaseOf(eventType: string): Phase {
  return ofEvents.find(([pattern]) => pattern.test(eventType))?.[1] ?? 'progress';
}
