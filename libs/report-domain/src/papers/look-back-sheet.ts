import type { DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperFacts } from './paper-facts';
import { chineseDate, findingOf, stopped, TO_FILL_IN } from './parts';
import { theOnly } from './the-only';

/** 回头看核查单 (6.15): the problem and the conclusion then, how it stands now, and whether it has held. */
export function composeLookBack(facts: PaperFacts): DocumentContent {
  const one = theOnly(facts);
  const { lookBack } = one;
  return {
    fields: {
      标题: '“回头看”核查单',
      发文字号: '',
      问题编号: one.number,
      责任单位: one.leadUnit ?? '',
      原问题: findingOf(one),
      原整改结论: conclusion(one),
      现状: lookBack ? stopped(lookBack.text) : TO_FILL_IN,
      核查结论: lookBack ? (lookBack.held ? '已巩固' : '反弹') : '□ 已巩固　□ 反弹　□ 部分反弹',
      证据: '',
      处理意见: lookBack ? follows(lookBack.held) : '',
      核查方式: '',
      核查人: lookBack?.by ?? '',
      核查时间: lookBack ? chineseDate(lookBack.on) : '',
      审核人: '',
    },
    body: [],
  };
}

function conclusion({ closure, result }: PaperCase): string {
  if (closure === null) return TO_FILL_IN;
  return `${result ?? '已销号'}，${chineseDate(closure.on)}销号。${stopped(closure.opinion)}`;
}

function follows(held: boolean): string {
  return held ? '维持原销号结论。' : '按原编号重新挂号整改，提高督办等级，查明反弹原因。';
}
