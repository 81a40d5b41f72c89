import type { Words } from '@bihuan/contracts';
import { clause, sentence, type Clause } from '../wording/clauses';
import { counted } from '../wording/figures';
import { foundAndDone } from '../wording/patterns';
import { plain } from '../sentence';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { outcomesOf } from './result-cards';
import { spanOf, tallyOf } from './tally';

/** What an author has to fill in; the check finds it as long as it stands there. */
export const TO_FILL_IN = '（请补充：';

const group: Words = { zh: '第一责任人履职', en: 'Duty of the first person responsible' };

/** What the facts know of the first person responsible, and what only people can say. */
export function dutyCards(facts: YearFacts): readonly Card[] {
  const said: readonly (readonly [string, Clause])[] = [
    [
      'opening',
      [plain(`${facts.unitName}主要负责人认真履行推进法治建设第一责任人职责${TO_FILL_IN}听取汇报、研究部署的情况）。`)],
    ],
    ['instructions', ordered(facts, 'leader-instruction', '推动落实批示交办事项')],
    ['meetings', ordered(facts, 'meeting', '督促落实会议议定事项')],
    ['superior', fromAbove(facts)],
    ['reports', [plain(`${facts.year}年度述法工作${TO_FILL_IN}现场述法、书面述法的人数）。`)]],
  ];
  return said.flatMap(([name, runs]) => card({ id: `duty.${name}`, part: 'duty', kind: 'sentence', group, runs }));
}

function ordered(facts: YearFacts, source: YearCase['sourceType'], words: string): Clause {
  const tally = tallyOf(
    spanOf(
      facts,
      facts.cases.filter(({ sourceType }) => sourceType === source),
    ),
  );
  if (tally.found.length === 0) return [];
  return foundAndDone(clause(words, counted(tally.found, '项')), outcomesOf(tally, '落实'), { unit: '项', rates: [] });
}

/** P15: what the level above found, and whether all of it was put right. */
function fromAbove(facts: YearFacts): Clause {
  const { found, rectified, continuing, open } = tallyOf(
    spanOf(
      facts,
      facts.cases.filter(({ sourceType }) => sourceType === 'superior-inspection'),
    ),
  );
  if (found.length === 0) return [];
  const opening = clause('牵头抓好上级督察反馈问题', counted(found, '项'), '的整改');
  if (found.length === rectified.length) return sentence(opening, clause('问题已全部整改到位'));
  if (open.length + continuing.length === found.length) return sentence(opening, clause('均正在整改'));
  if (rectified.length === 0) return sentence(opening, clause('均未完成整改'));
  return sentence(opening, clause('已整改完成', counted(rectified, '项')));
}
