import type { DocumentContent } from '@bihuan/contracts';
import type { PaperFacts } from './paper-facts';
import { dueSentence, groundsOf, stopped, unstopped } from './parts';
import { theOnly } from './the-only';

/** 交办通知单 (6.3): one matter on one sheet, with a receipt at its foot. */
export function composeAssignment(facts: PaperFacts): DocumentContent {
  const one = theOnly(facts);
  const { issuer, contact } = facts;
  const asked = one.instruction ?? '请认真研究办理，明确责任人和整改措施，在完成时限前办结，并报送办理结果和佐证材料。';
  return {
    fields: {
      标题: '交办通知单',
      发文字号: '',
      承办单位: one.leadUnit ?? '',
      协办单位: one.assistUnits.join('、'),
      督办事项: `${unstopped(one.title)}（事项编号：${one.number}）\n${stopped(one.finding)}`,
      来源依据: groundsOf([one]),
      办理要求: `${stopped(asked)}\n牵头单位负总责，协办单位积极配合；不属本单位职责的，请在规定期限内书面说明理由和依据，一并退回。`,
      完成时限: dueSentence(one),
      联系人: contact,
      签发人: '',
      发文机关署名: issuer,
      成文日期: '',
      签收单位: '',
      签收人: '',
      签收时间: '',
    },
    body: [],
  };
}
