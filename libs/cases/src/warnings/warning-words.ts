import type { WarningDetails, Words } from '@bihuan/contracts';

type Setting = {
  /** The number of the other case; null when the reader may not see it. */
  readonly otherNumber: string | null;
  readonly isSameCase: boolean;
  readonly evidenceTitle: string | null;
};

/** What was found, as a sentence that points at something and judges nobody. */
export function warningWords(details: WarningDetails, setting: Setting): Words {
  switch (details.kind) {
    case 'similar-text':
      return similarTextWords(details.score, otherWords(setting.otherNumber));
    case 'same-file':
      return sameFileWords(setting);
    case 'last-minute':
      return lastMinuteWords(details);
  }
}

function otherWords(number: string | null): Words {
  return number
    ? { zh: `事项 ${number} `, en: `case ${number}` }
    : { zh: '另一事项（您无权查看）', en: 'another case (which you may not see)' };
}

function similarTextWords(score: number, other: Words): Words {
  const percent = Math.floor(score * 100);
  return {
    zh: `整改情况说明与${other.zh}先前的说明有 ${percent}% 相似，请核对是否照抄。`,
    en: `The statement is ${percent}% similar to the earlier one of ${other.en}: please check whether it was copied.`,
  };
}

function sameFileWords({ otherNumber, isSameCase, evidenceTitle }: Setting): Words {
  const title = evidenceTitle ?? '';
  if (isSameCase)
    return {
      zh: `佐证材料“${title}”与本事项另一条措施的佐证材料是同一个文件，请核对是否都能证明。`,
      en: `The evidence “${title}” is the same file as that for another measure: please check whether it proves both.`,
    };
  const other = otherWords(otherNumber);
  return {
    zh: `佐证材料“${title}”与${other.zh}的佐证材料是同一个文件，请核对是否适用于本事项。`,
    en: `The evidence “${title}” is the same file as one in ${other.en}: please check that it belongs here.`,
  };
}

const things: Readonly<Record<string, Words>> = {
  'closure.requested': { zh: '销号申请', en: 'The request for closure' },
  'plan.submitted': { zh: '整改方案', en: 'The plan' },
  'request.submitted': { zh: '申请', en: 'The request' },
};

function lastMinuteWords({ type, secondsLeft, dueOn }: WarningDetails & { readonly kind: 'last-minute' }): Words {
  const thing = things[type] ?? { zh: '材料', en: 'The work' };
  const [minutes, seconds] = [Math.floor(secondsLeft / 60), secondsLeft % 60];
  const left = { zh: minutes ? `${minutes} 分 ${seconds} 秒` : `${seconds} 秒`, en: `${minutes} min ${seconds} s` };
  return {
    zh: `${thing.zh}在到期日 ${dueOn} 结束前 ${left.zh}才提交，请核对内容是否完整、属实。`,
    en: `${thing.en} came ${left.en} before the end of the due day ${dueOn}: please check that it is complete and true.`,
  };
}
