import type { Words } from '@bihuan/contracts';

type Told = { readonly title: Words; readonly why: Words };

/** What is told of an official document, and why. `name` is its number and title. */
export const documentWords = {
  issued: (name: string): Told => ({
    title: { zh: `请签收公文：${name}`, en: `Please sign for: ${name}` },
    why: {
      zh: '公文发往您所在单位，由单位联络员或负责人签收。',
      en: 'The document is addressed to your unit; its liaison or its head signs for it.',
    },
  }),
  signed: (name: string): Told => ({
    title: { zh: `各单位均已签收：${name}`, en: `All have signed for: ${name}` },
    why: { zh: '这是您所在单位印发的公文。', en: 'Your unit issued the document.' },
  }),
  unsigned: (name: string, units: readonly string[]): Told => ({
    title: {
      zh: `逾期未签收：${name}（${units.join('、')}）`,
      en: `Not signed for in time: ${name} (${units.join(', ')})`,
    },
    why: {
      zh: '这是您所在单位印发的公文，签收期限已过。',
      en: 'Your unit issued the document, and the time for signing for it is over.',
    },
  }),
} as const;
