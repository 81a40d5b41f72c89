import { findingAt, type Checked, type Finding, type Rule } from './finding';
import type { Line } from './lines';
import { matches } from './wording-rules';

/** The most common family names: who follows a word such as 信访人 with one of them is very likely a person. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** Numbers by which a person can be found. */
export const noPersonalNumbers: Rule = ({ lines }) =>
  lines.flatMap((line) => [
    ...matches(line, {
      rule: 'identity-number',
      severity: 'error',
      pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu,
      evenQuoted: true,
      message: { zh: '含身份证号码', en: 'An identity number' },
    }),
    ...matches(line, {
      rule: 'telephone-number',
      severity: 'error',
      pattern: /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－]?\d{7,8})(?!\d)/gu,
      evenQuoted: true,
      message: { zh: '含电话号码', en: 'A telephone number' },
    }),
  ]);

/** Names on the list, and names behind a word for somebody who complained. */
export const noPersonalNames: Rule = ({ lines, names }) =>
  lines.flatMap((line) => [
    ...names.flatMap((name) => mentions(line, name, 'listed-name')),
    ...matches(line, {
      rule: 'petitioner-name',
      severity: 'warning',
      pattern: new RegExp(
        `(?:信访人|上访人|来访人|投诉人|举报人|反映人|诉求人|申诉人)[：:]?(?:[${SURNAMES}](?:某{1,2}|[\\p{Script=Han}]{1,2}(?=[，。；、（反提来要投因称不于在]|$)))`,
        'gu',
      ),
      evenQuoted: true,
      message: { zh: '疑似信访人、投诉人姓名', en: 'Probably the name of somebody who complained' },
    }),
  ]);

/** What must not be published: secrets and internal matter by their marks, and cases that are not public. */
export const publishable: Rule = (checked: Checked) => {
  if (checked.edition !== 'public') return [];
  return checked.lines.flatMap((line) => [
    ...matches(line, {
      rule: 'not-to-be-published',
      severity: 'error',
      pattern: /绝密|机密|工作秘密|内部资料|内部文件|内部使用|注意保密|不予公开|不宜公开/gu,
      evenQuoted: true,
      message: { zh: '公开稿中不得出现的内容', en: 'Not to be published' },
    }),
    ...checked.hiddenTitles.flatMap((title) => mentions(line, title, 'case-not-public')),
  ]);
};

const messages = {
  'listed-name': { zh: '含不得出现的人名', en: 'A name that must not appear' },
  'case-not-public': { zh: '提到不予公开的事项', en: 'A case that is not public' },
} as const;

function mentions(line: Line, words: string, rule: keyof typeof messages): readonly Finding[] {
  const at = line.text.indexOf(words);
  if (at < 0) return [];
  return [findingAt({ rule, severity: 'error', line, at, found: words, message: messages[rule] })];
}
