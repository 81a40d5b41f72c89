import type { DocumentContent } from '@bihuan/contracts';
import type { PaperCase, PaperExtension, PaperFacts } from './paper-facts';
import { chineseDate, dayOr, stopped, TO_FILL_IN, unstopped } from './parts';
import { theOnly } from './the-only';

type Fields = DocumentContent['fields'];

/** 延期申请 (6.6): from the request in the case, where one was made; the decision is left to those who decide. */
export function composeExtension(facts: PaperFacts): DocumentContent {
  const one = theOnly(facts);
  const { extension: asked } = one;
  return {
    fields: {
      标题: '延期申请',
      发文字号: '',
      主送机关: facts.office,
      申请单位: facts.issuer,
      问题编号: one.number,
      事项: unstopped(one.title),
      原时限: dueBefore(one),
      单位负责人: '',
      申请日期: chineseDate(facts.on),
      ...(asked ? askedFor(asked) : toAskFor(one)),
      ...(asked?.decision ? decided(asked, asked.decision) : undecided),
    },
    body: [],
  };
}

/** Once granted the case has its new date: what it was before is what the paper is about. */
function dueBefore({ extension, dueOn, dueOriginal }: PaperCase): string {
  return dayOr(extension?.decision?.granted === true ? dueOriginal : dueOn, '未设时限');
}

function askedFor({ workDone, kind, reason, newDueOn, interimMeasures, askedOn }: PaperExtension): Fields {
  return {
    已做工作: stopped(workDone),
    延期理由: `${kind}：${stopped(reason)}`,
    拟延至: chineseDate(newDueOn),
    期间措施: stopped(interimMeasures),
    申请日期: chineseDate(askedOn),
  };
}

function toAskFor({ progress }: PaperCase): Fields {
  return {
    已做工作: progress?.text ?? TO_FILL_IN,
    延期理由: TO_FILL_IN,
    拟延至: TO_FILL_IN,
    期间措施: TO_FILL_IN,
  };
}

const undecided: Fields = { 审批意见: '', 审批人: '', 审批日期: '', 新时限: '' };

function decided({ newDueOn }: PaperExtension, { granted, by, on }: NonNullable<PaperExtension['decision']>): Fields {
  return {
    审批意见: granted ? '同意延期。' : '不同意延期，请按原时限办结。',
    审批人: by,
    审批日期: chineseDate(on),
    新时限: granted ? chineseDate(newDueOn) : '',
  };
}
