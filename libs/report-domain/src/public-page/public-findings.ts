import type { Words } from '@bihuan/contracts';

/** Something in a text that may tell who a person is. What is `certain` is never published. */
export type PublicFinding = {
  readonly kind: 'id-number' | 'phone' | 'email' | 'petitioner' | 'name';
  readonly text: string;
  readonly where: string;
  readonly message: Words;
};

/** Numbers by which a person is found: no opinion makes them fit to be published. */
const certain: readonly PublicFinding['kind'][] = ['id-number', 'phone', 'email'];
export const isCertain = ({ kind }: Pick<PublicFinding, 'kind'>): boolean => certain.includes(kind);

const patterns: readonly (Pick<PublicFinding, 'kind' | 'message'> & { readonly pattern: RegExp })[] = [
  {
    kind: 'id-number',
    pattern: /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/g,
    message: { zh: '疑似身份证号码', en: 'Looks like an identity number' },
  },
  {
    kind: 'phone',
    pattern: /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}[-－ ]\d{7,8}(?!\d)/g,
    message: { zh: '疑似电话号码', en: 'Looks like a telephone number' },
  },
  {
    kind: 'email',
    pattern: /[\w.+-]+@[\w-]+\.[\w.]+/g,
    message: { zh: '疑似电子邮箱', en: 'Looks like a mail address' },
  },
  {
    kind: 'petitioner',
    pattern:
      /信访人|上访人?|举报人|投诉人|诉求人|来信人|来电人|反映人|申请人|[\u4e00-\u9fa5](?:某某?|姓(?:群众|居民|村民|业主))/g,
    message: { zh: '可能涉及信访人、举报人等个人', en: 'May be about a petitioner or informant' },
  },
];

/** Texts by where they stand. */
export type Passage = { readonly where: string; readonly text: string };

/** What in the passages may be personal data: patterns, and the names of people that the system knows. */
export function findPersonalData(passages: readonly Passage[], names: readonly string[]): readonly PublicFinding[] {
  const known = names.filter((name) => name.length >= 2);
  return passages.flatMap(({ where, text }) => {
    const folded = text.normalize('NFKC');
    const matched = patterns.flatMap(({ kind, pattern, message }) =>
      [...folded.matchAll(pattern)].map(([found]) => ({ kind, text: found, where, message })),
    );
    const named = known
      .filter((name) => folded.includes(name))
      .map((name) => ({ kind: 'name' as const, text: name, where, message: nameMessage }));
    return [...matched, ...named];
  });
}

const nameMessage: Words = { zh: '与系统内人员姓名相同', en: 'The name of somebody whom the system knows' };
