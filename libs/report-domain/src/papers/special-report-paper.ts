import type { DocumentBlock, DocumentContent } from '@bihuan/contracts';
import { sharesOfParts } from '../wording/shares';
import type { PaperCase, PaperFacts } from './paper-facts';
import {
  about,
  chapters,
  chineseDate,
  counted,
  groundsOf,
  paragraph,
  plain,
  prose,
  redHead,
  subjectOf,
  TO_FILL_IN,
  unstopped,
} from './parts';

/** How far a matter has come: five codes, of which each case has exactly one. */
const paces = [
  { name: '已完成', holds: (one: PaperCase) => !one.open },
  { name: '欠进度', holds: (one: PaperCase) => one.workingDaysLate > 0 },
  { name: '超进度', holds: (one: PaperCase) => one.closureAsked !== null },
  { name: '其他', holds: (one: PaperCase) => one.dueOn === null || one.issuedOn === null },
  { name: '达进度', holds: () => true },
] as const;

/** 督查专报 (6.10), to the leaders: why, how it was handled, the figures by five codes, what is wrong, and what is proposed. */
export function composeSpecialPaper(facts: PaperFacts): DocumentContent {
  const { cases, issuer } = facts;
  const body = chapters(
    { title: '事由和部署', blocks: prose(`根据${groundsOf(cases)}，${issuer}对有关事项开展了专项督查。`) },
    { title: '办理过程', blocks: [course(cases)] },
    { title: '进展数据', blocks: [progress(facts)] },
    { title: '问题和原因', blocks: problems(cases) },
    { title: '建议', blocks: prose(`对滞后事项由责任单位主要负责人专题研究，限期办结；${TO_FILL_IN}。`) },
    { title: '拟办意见', blocks: prose(TO_FILL_IN) },
  );
  const own = {
    发文机关标志: '督查专报',
    期号: '',
    编发机关: issuer,
    标题: `关于${subjectOf(cases)}办理情况的专报`,
    主送机关: '',
    签发人: '',
    报送: facts.government === null ? '' : `${facts.government}领导`,
  };
  return redHead(facts, own, body);
}

function course(cases: readonly PaperCase[]): DocumentBlock {
  const issued = cases.filter(({ issuedOn }) => issuedOn !== null);
  const units = [...new Set(cases.flatMap(({ leadUnit }) => leadUnit ?? []))];
  return paragraph(
    plain('共立项'),
    counted(cases),
    plain('，已交办'),
    counted(issued),
    plain(`，涉及${units.join('、')}。`),
  );
}

/** Each case under the first code that holds, so that the parts add up to the whole. */
function progress({ cases, on }: PaperFacts): DocumentBlock {
  const paceOf = (one: PaperCase) => paces.find(({ holds }) => holds(one))?.name;
  const told = paces
    .map(({ name }) => ({ name, own: cases.filter((one) => paceOf(one) === name) }))
    .filter(({ own }) => own.length > 0);
  const shares = sharesOfParts(told.map(({ own }) => own.length));
  const parts = told.flatMap(({ name, own }, index) => [
    plain(`${index === 0 ? '' : '；'}${name}`),
    counted(own),
    plain(`，占${shares[index]}`),
  ]);
  return paragraph(plain(`截至${chineseDate(on)}，共`), counted(cases), plain('：'), ...parts, plain('。'));
}

function problems(cases: readonly PaperCase[]): readonly DocumentBlock[] {
  const late = cases.filter((one) => one.open && one.workingDaysLate > 0);
  if (late.length === 0) return prose('各事项均按时限推进，没有逾期。');
  return late.map((one, index) =>
    paragraph(
      plain(`${index + 1}.`),
      about(
        `“${unstopped(one.title)}”（${one.leadUnit ?? '待确定'}），已逾期${one.workingDaysLate}个工作日。${one.cause ? `原因：${unstopped(one.cause)}。` : ''}`,
        [one],
      ),
    ),
  );
}
