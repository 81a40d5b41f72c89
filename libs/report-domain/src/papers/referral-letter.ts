import type { DocumentContent } from '@bihuan/contracts';
import type { PaperFacts } from './paper-facts';
import { chapters, groundsOf, nameOf, prose, receiptSlip, redHead, stopped, TO_FILL_IN, told } from './parts';
import { theOnly } from './the-only';

/** 移送函 (6.13): why, what is known, which papers go along, to whom, and the slip that comes back. */
export function composeReferral(facts: PaperFacts): DocumentContent {
  const one = theOnly(facts);
  const { referral, evidence } = one;
  const papers = evidence.length === 0 ? [TO_FILL_IN] : evidence.map((title, index) => `${index + 1}.${title}`);
  const body = [
    ...chapters(
      { title: '移送事由', blocks: told(one, referral ? stopped(referral.reason) : TO_FILL_IN) },
      {
        title: '基本事实',
        blocks: told(one, `该事项（编号：${one.number}）来源于${groundsOf([one])}。${stopped(one.finding)}`),
      },
      { title: '材料清单', blocks: prose(papers.join('\n')) },
    ),
    ...prose('请依照职权办理，并将接收情况填写回执后退回我单位；办理结果请及时函告。'),
  ];
  const own = {
    发文机关标志: facts.issuer,
    标题: `关于移送${nameOf(one)}有关问题的函`,
    主送机关: referral?.authority ?? TO_FILL_IN,
    附件说明: evidence.length === 0 ? '' : '移送材料',
    ...receiptSlip(referral?.authority ?? '＿＿＿＿＿＿'),
  };
  return redHead(facts, own, body);
}
