import { fieldsOfDocument, officialDocumentKind, type OfficialDocumentKind } from '@bihuan/contracts';
import {
  bodyOf,
  found,
  describeWithOffice,
  missingTools,
  numberOn,
  PrintShop,
  type Ink,
  type Page,
} from '../docx/paper.fixtures';
import { checkTemplate, placeholdersOf } from '../template/check-template';
import { fillTemplate } from '../template/fill-template';
import { aDocument, annexes, longText, paragraphs } from './built-in.fixtures';
import { builtInTemplate } from './built-in-template';
import { isForm } from './forms';

const kinds = officialDocumentKind.options;
const withText = kinds.filter((kind) => !isForm(kind));
const letters: readonly OfficialDocumentKind[] = ['feedback-opinion', 'referral-letter'];
const redHeads = withText.filter((kind) => !letters.includes(kind));

/** The type area of GB/T 9704, in millimetres from the edges of the paper. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
const CHARACTER = (16 * 25.4) / 72;

describe('the templates that come with the program', () => {
  it.each(kinds)('hold what a %s needs, and nothing that nobody fills', async (kind) => {
    const check = checkTemplate(await builtInTemplate(kind), kind);
    expect({ unknown: check.unknown, missing: check.missing }).toEqual({ unknown: [], missing: [] });
  });

  it('name who signed off in what goes upward, and in no order, letter or notice of the office', async () => {
    const named: OfficialDocumentKind[] = [];
    for (const kind of redHeads)
      if ((await placeholdersOf(await builtInTemplate(kind))).includes('签发人')) named.push(kind);
    expect(named.toSorted()).toEqual(['annual-report', 'rectification-plan', 'rectification-report']);
  });

  it('are the same to the byte each time they are made', async () => {
    const [first, second] = [await builtInTemplate('bulletin'), await builtInTemplate('bulletin')];
    expect(first.equals(second)).toBe(true);
  });

  it('leave no brace behind when a document has nothing but a title', async () => {
    for (const kind of kinds) {
      const fields = Object.fromEntries(
        fieldsOfDocument(kind).map(({ name }) => [name, name === '标题' ? '标题' : '']),
      );
      const filled = await fillTemplate(await builtInTemplate(kind), { fields, body: [] });
      expect(await placeholdersOf(filled)).toEqual([]);
    }
  });
});

describeWithOffice(process.env['CI'])('a document on paper, measured', () => {
  const shop = new PrintShop();
  const pages = new Map<string, readonly Page[]>();
  const pagesOf = (name: string): readonly Page[] => found(pages.get(name));

  beforeAll(async () => {
    if (missingTools.length > 0) throw new Error(`not installed: ${missingTools.join(', ')}`);
    const files: Record<string, Buffer> = {};
    for (const kind of kinds) {
      const template = await builtInTemplate(kind);
      files[kind] = await fillTemplate(template, aDocument(kind, isForm(kind) ? [] : longText));
    }
    for (const kind of kinds.filter(isForm)) {
      const long = aDocument(kind, [], wordy(kind));
      files[`${kind}, wordy`] = await fillTemplate(await builtInTemplate(kind), long);
    }
    const report = await builtInTemplate('rectification-report');
    const short = aDocument('rectification-report', paragraphs(1), { 份号: '', 密级: '', 紧急程度: '', 发文字号: '' });
    files['draft'] = await fillTemplate(report, short);
    files['annexed'] = await fillTemplate(report, aDocument('rectification-report', [...longText, ...annexes]));
    shop.print(files);
    for (const name of Object.keys(files)) pages.set(name, shop.pagesOf(name));
  }, 170_000);
  afterAll(() => shop.close());

  it.each(kinds)('a %s is on A4, within the margins', (kind) => {
    for (const page of pagesOf(kind)) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
      for (const line of page.lines) {
        expect(line.left).toBeGreaterThan(AREA.left - 1);
        expect(line.right).toBeLessThan(AREA.right + 1);
      }
    }
  });

  it.each(withText)('a %s has 22 lines of 28 characters on each full page', (kind) => {
    const full = pagesOf(kind).slice(1, -1);
    expect(full.length).toBeGreaterThan(0);
    for (const page of full) {
      const lines = bodyOf(page);
      expect(lines).toHaveLength(22);
      expect(Math.max(...lines.map(({ text }) => text.length))).toBe(28);
      expect(Math.min(...lines.map(({ left }) => left))).toBeCloseTo(AREA.left, 0);
      expect(Math.max(...lines.map(({ right }) => right))).toBeCloseTo(AREA.right, 0);
      const pitch = (found(lines[21]).middle - found(lines[0]).middle) / 21;
      expect((pitch * 72) / 25.4).toBeCloseTo(28.95, 1);
    }
  });

  it.each(withText)('a %s numbers odd pages on the right and even ones on the left', (kind) => {
    const inset = (14 * 25.4) / 72;
    pagesOf(kind).forEach((page, index) => {
      const number = numberOn(page);
      if (letters.includes(kind) && index === 0) return expect(number).toBeUndefined();
      expect(found(number).text).toBe(`—${index + 1}—`);
      if (index % 2 === 0) within(found(number).right, AREA.right - inset);
      else within(found(number).left, AREA.left + inset);
    });
  });

  it.each(withText)('the dashes of the number stand 7 mm below the text of a %s', (kind) => {
    const ink = found(shop.inkOf(kind, 2, 'black').at(-1));
    within((ink.top + ink.bottom) / 2 - AREA.bottom, 7, 0.5);
  });

  it.each([...redHeads, 'draft'])(
    'the mark of a %s stands 35 mm below the top of the text, over a rule as wide',
    (name) => {
      const [mark, rule] = shop.inkOf(name, 1, 'red').map(found);
      within(found(mark).top, AREA.top + 35);
      within(found(mark).left + found(mark).right, AREA.left + AREA.right);
      isAcross(found(rule));
      expect(found(rule).bottom - found(rule).top).toBeLessThan(0.8);
    },
  );

  it.each(redHeads)('the red rule of a %s is 4 mm under the line of the number', (kind) => {
    const rule = found(shop.inkOf(kind, 1, 'red').at(-1));
    const above = shop.inkOf(kind, 1, 'black').filter(({ bottom }) => bottom < rule.top);
    within(rule.top - found(above.at(-1)).bottom, 4);
  });

  const lineOn = (page: Page | undefined, words: string) => found(page?.lines.find(({ text }) => text.includes(words)));

  it('an upward document has its number on the left and who signed it off on the right', () => {
    const line = lineOn(pagesOf('annual-report')[0], '〔2026〕');
    expect(line.text).toBe('海政发〔2026〕12号签发人：张建国');
    within(line.left, AREA.left + CHARACTER);
    within(line.right, AREA.right - CHARACTER);
  });

  it('another has its number in the middle', () => {
    const line = lineOn(pagesOf('rectification-order')[0], '〔2026〕');
    expect(line.text).toBe('海政发〔2026〕12号');
    within(line.left + line.right, AREA.left + AREA.right);
  });

  it.each(redHeads)('the imprint of a %s stands at the foot of its last page, and there alone', (kind) => {
    const all = pagesOf(kind);
    const rules = shop.inkOf(kind, all.length, 'black').filter(isRule);
    expect(rules.length).toBeGreaterThanOrEqual(3);
    rules.forEach(isAcross);
    within(found(rules.at(-1)).bottom, AREA.bottom, 0.5);
    const weight = (rule: Ink | undefined) => found(rule).bottom - found(rule).top;
    expect(weight(rules[0])).toBeGreaterThan(weight(rules[1]));
    expect(found(bodyOf(all.at(-1)).at(-1)).text).toBe('海川区人民政府办公室2026年3月2日印发');
    for (const page of all.slice(0, -1)) {
      expect(page.lines.map(({ text }) => text).join('')).not.toContain('印发');
    }
  });

  it('the date ends four characters from the edge, the issuer in the middle over it', () => {
    const last = pagesOf('annual-report').at(-1);
    const date = lineOn(last, '2026年3月1日');
    const issuer = found(last?.lines.find(({ text }) => text === '海川区人民政府'));
    within(AREA.right - date.right, 4 * CHARACTER, CHARACTER / 2);
    within(date.left + date.right, issuer.left + issuer.right);
  });

  it.each(letters)('a %s has its mark 30 mm below the edge and its two double rules, 170 mm long', (kind) => {
    const [mark, ...rules] = shop.inkOf(kind, 1, 'red');
    within(found(mark).top, 30);
    within(found(rules[0]).top - found(mark).bottom, 4);
    for (const rule of rules) within(rule.right - rule.left, 170);
    within(297 - found(rules.at(-1)).bottom, 20);
  });

  it.each(kinds.filter(isForm))('a %s fills one page', (kind) => {
    expect(pagesOf(kind)).toHaveLength(1);
    expect(pagesOf(`${kind}, wordy`)).toHaveLength(1);
  });

  it('turns the page for a wide annex and back for the next, each on a page of its own', () => {
    const all = pagesOf('annexed');
    const turned = all.filter(({ width, height }) => width > height);
    expect(found(bodyOf(turned[0])[0]).text).toBe('附件1');
    within(Math.max(...bodyOf(turned[0]).map(({ right }) => right)), 297 - AREA.top, 12);
    const next = bodyOf(all.at(all.indexOf(found(turned.at(-1))) + 1));
    expect(found(next[0]).text).toBe('附件2');
    within(found(next[0]).left, AREA.left);
    expect(found(next.at(-1)).text).toContain('印发');
    expect(all.map((page) => found(numberOn(page)).text)).toEqual(all.map((_, index) => `—${index + 1}—`));
  });
});

/** A form whose matter takes six lines and whose answers take two. */
function wordy(kind: OfficialDocumentKind): Record<string, string> {
  const matter = '检查发现部分建设项目围挡破损、裸土未覆盖，群众多次反映后仍未有效整改，'.repeat(4);
  const answer = '已完成十二处覆盖，其余三处正在推进，巡查制度已经印发并执行，台账记录完整。';
  const asked = {
    标题: '一行标题',
    督办事项: matter,
    办理要求: matter.slice(0, 120),
    问题描述: matter,
    原问题: matter,
  };
  const said = {
    整改措施: answer,
    整改成效: answer,
    验收意见: answer,
    现状: answer,
    已做工作: answer,
    原整改结论: answer,
  };
  const names = fieldsOfDocument(kind).map(({ name }) => name);
  return Object.fromEntries(Object.entries({ ...asked, ...said }).filter(([name]) => names.includes(name)));
}

function within(value: number, wanted: number, by = 1): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(by);
}

/** A rule over the whole width of the text. */
function isAcross({ left, right }: Ink): void {
  within(left, AREA.left, 0.5);
  within(right, AREA.right, 0.5);
}

function isRule({ top, bottom, left, right }: Ink): boolean {
  return bottom - top < 0.8 && right - left > 100;
}
