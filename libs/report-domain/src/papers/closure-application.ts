import type { DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import { chineseDate, findingOf, measureLines, stopped, TO_FILL_IN, unstopped } from './parts';
import { theOnly } from './the-only';

type Fields = DocumentContent['fields'];

/** 销号申请表 (6.8): what was done and proved, then each sign-off as far as the case has come; what is still open is left blank. */
export function composeClosure(facts: PaperFacts): DocumentContent {
  const one = theOnly(facts);
  return {
    fields: {
      标题: '整改销号申请表',
      发文字号: '',
      问题编号: one.number,
      问题描述: findingOf(one),
      责任单位: one.leadUnit ?? facts.issuer,
      ...done(one),
      单位负责人: '',
      申请日期: chineseDate(one.closureAsked?.on ?? facts.on),
      初审意见: one.verification ? '材料齐全，予以受理，提请核查验收。' : '',
      ...verified(one),
      公示情况: publicity(one),
      ...closed(one),
    },
    body: [],
  };
}

function done(one: PaperCase): Fields {
  return {
    整改措施: measureLines(one) || TO_FILL_IN,
    整改完成时间: completedOn(one),
    整改成效: one.closureAsked ? stopped(one.closureAsked.text) : TO_FILL_IN,
    佐证材料清单: one.evidence.map((title, index) => `${index + 1}.${title}`).join('\n') || TO_FILL_IN,
  };
}

/** A conclusion that a relapse overturned is no decision on this application. */
function closed({ closure }: PaperCase): Fields {
  if (closure === null || !closure.stands) return { 批准销号意见: '', 批准人: '', 销号日期: '' };
  return { 批准销号意见: stopped(closure.opinion), 批准人: closure.by, 销号日期: chineseDate(closure.on) };
}

function completedOn({ measures, closureAsked }: PaperCase): string {
  const last = measures
    .map(({ doneOn }) => doneOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const day = last ?? closureAsked?.on;
  return day ? chineseDate(day) : TO_FILL_IN;
}

/** Two people sign for a verification: room for both is left where it has not taken place. */
function verified({ verification }: PaperCase): Fields {
  if (verification === null) return { 验收意见: '', 验收人: '1.\n2.', 验收时间: '', 验收方式: '' };
  const { passed, findings, people, on, method } = verification;
  return {
    验收意见: `${passed ? '验收通过' : '验收不通过'}。${stopped(findings)}`,
    验收人: people.map((name, index) => `${index + 1}.${name}`).join('\n'),
    验收时间: chineseDate(on),
    验收方式: method,
  };
}

function publicity({ publicity: shown }: PaperCase): string {
  if (shown === null) return '';
  const until = shown.until === null ? '' : `至${chineseDate(shown.until)}`;
  return `${chineseDate(shown.from)}${until}在${unstopped(shown.place)}公示。`;
}
