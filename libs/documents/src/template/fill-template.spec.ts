import type { DocumentBlock } from '@bihuan/contracts';
import { NoPlaceForText } from '../documents.errors';
import { placeholdersOf } from './check-template';
import { fillTemplate } from './fill-template';
import { aTemplate, header, p, partOf, tab, textOf } from './template.fixtures';

const fill = (template: Buffer, fields: Readonly<Record<string, string>>, body: readonly DocumentBlock[] = []) =>
  fillTemplate(template, { fields, body });
const says = (text: string): DocumentBlock => ({ type: 'paragraph', runs: [{ text }] });
const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
const tableOf = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

describe('a template filled', () => {
  it('has the words in place of the placeholders, in the look of those', async () => {
    const filled = await fill(aTemplate(p('{{标题}}')), { 标题: '整改情况报告' });
    expect(textOf(filled)).toEqual(['整改情况报告']);
    expect(partOf(filled)).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">整改情况报告</w:t>');
  });

  it('finds placeholders that Word split over runs, and those of a Chinese keyboard', async () => {
    const template = aTemplate(p('关于{', '{标', '题}', '}的函') + p('｛｛发文字号｝｝') + p('{{ 签 发 人 }}'));
    expect(await placeholdersOf(template)).toEqual(['标题', '发文字号', '签发人']);
    const filled = await fill(template, { 标题: '整改', 发文字号: '海政发〔2026〕1号', 签发人: '张某' });
    expect(textOf(filled)).toEqual(['关于整改的函', '海政发〔2026〕1号', '张某']);
  });

  it('looks into headers, table cells and text boxes', async () => {
    const box = `<w:p><w:r><w:pict><wps:txbx><w:txbxContent>${p('{{密级}}')}</w:txbxContent></wps:txbx></w:pict></w:r></w:p>`;
    const template = aTemplate(box + tableOf(row(p('承办'), p('{{承办单位}}'))), {
      'word/header1.xml': header(p('{{发文机关标志}}')),
    });
    expect((await placeholdersOf(template)).toSorted()).toEqual(['发文机关标志', '密级', '承办单位'].toSorted());
    const filled = await fill(template, { 密级: '内部', 承办单位: '区住建局', 发文机关标志: '海川区人民政府' });
    expect(textOf(filled).join(' ')).toContain('内部');
    expect(textOf(filled)).toContain('区住建局');
    expect(textOf(filled, 'word/header1.xml')).toEqual(['海川区人民政府']);
  });

  it('leaves no trace of what has nothing to say: neither its paragraph, nor its label, nor its row', async () => {
    const template = aTemplate(
      p('抄送：{{抄送}}。') +
        p(`{{发文字号}}${tab}签发人：{{签发人}}`) +
        tableOf(row(p('协办'), p('{{协办单位}}')), row(p('承办'), p('{{承办单位}}'))) +
        p('完'),
    );
    const filled = await fill(template, {
      抄送: '',
      发文字号: '〔2026〕1号',
      签发人: ' ',
      协办单位: '',
      承办单位: '甲局',
    });
    expect(textOf(filled)).toEqual(['〔2026〕1号', '承办', '甲局', '完']);
    const nothing = await fill(template, { 抄送: '', 发文字号: '', 签发人: '', 协办单位: '', 承办单位: '' });
    expect(textOf(nothing)).toEqual(['完']);
    expect(partOf(nothing)).not.toContain('<w:tbl>');
  });

  it('keeps a row that has a height of its own: it is there to be written in by hand', async () => {
    const kept = `<w:tr><w:trPr><w:trHeight w:val="800"/></w:trPr>${cell(p('签收人'))}${cell(p('{{签收人}}'))}</w:tr>`;
    const filled = await fill(aTemplate(tableOf(kept)), { 签收人: '' });
    expect(textOf(filled)).toEqual(['签收人', '']);
  });

  it('leaves a placeholder that nobody names, to be found', async () => {
    const filled = await fill(aTemplate(p('{{标题}}和{{自造}}')), { 标题: '整改' });
    expect(textOf(filled)).toEqual(['整改和{{自造}}']);
    expect(await placeholdersOf(filled)).toEqual(['自造']);
  });

  it('takes words for words: signs of XML, braces and control characters do no harm', async () => {
    const filled = await fill(aTemplate(p('{{标题}}') + p('{{主送机关}}')), {
      标题: '<w:p>&{{主送机关}}',
      主送机关: `甲${String.fromCodePoint(11)}局\n乙局`,
    });
    expect(textOf(filled)).toEqual(['&lt;w:p&gt;&amp;{{主送机关}}', '甲 局/乙局']);
  });

  it('draws the text in place of its placeholder, and the annexes behind the signature', async () => {
    const template = aTemplate(p('{{正文}}') + p('{{发文机关署名}}') + p('{{附件}}') + p('版记'));
    const body: readonly DocumentBlock[] = [
      { type: 'heading', level: 1, text: '一、总体情况' },
      says('已完成整改。'),
      { type: 'annex', label: '附件', title: '清单', landscape: false },
      says('清单如下。'),
    ];
    const lines = textOf(await fill(template, { 发文机关署名: '海川区' }, body)).filter((line) => line !== '');
    expect(lines).toEqual(['一、总体情况', '已完成整改。', '海川区', '附件', '清单', '清单如下。', '版记']);
    const flowing = textOf(await fill(aTemplate(p('{{正文}}') + p('署名')), {}, body)).filter((line) => line !== '');
    expect(flowing).toEqual(['一、总体情况', '已完成整改。', '附件', '清单', '清单如下。', '署名']);
  });

  it('draws the text in a cell of a form too', async () => {
    const filled = await fill(aTemplate(tableOf(row(p('内容'), p('{{正文}}')))), {}, [says('第一段'), says('第二段')]);
    expect(textOf(filled)).toEqual(['内容', '第一段', '第二段']);
  });

  it('never loses a text: without a place for it the template is not used', async () => {
    await expect(fill(aTemplate(p('{{标题}}')), { 标题: '整改' }, [says('正文')])).rejects.toThrow(NoPlaceForText);
  });

  it('keeps the section of the office on both sides of a turned page, and its first page first', async () => {
    const wide: readonly DocumentBlock[] = [
      says('正文'),
      { type: 'annex', label: '附件1', title: '宽表', landscape: true },
      says('宽表'),
      { type: 'annex', label: '附件2', title: '窄表', landscape: false },
    ];
    const sections = [
      ...partOf(await fill(aTemplate(p('{{正文}}') + p('版记')), {}, wide)).matchAll(/<w:sectPr>.*?<\/w:sectPr>/g),
    ];
    expect(sections.map(([xml]) => [xml.includes('landscape'), xml.includes('titlePg'), xml.includes('rId6')])).toEqual(
      [
        [false, true, true],
        [true, false, true],
        [false, false, true],
      ],
    );
  });

  it('ends with the turned page when nothing follows it', async () => {
    const wide: readonly DocumentBlock[] = [
      says('正文'),
      { type: 'annex', label: '附件', title: '宽表', landscape: true },
    ];
    const sections = [...partOf(await fill(aTemplate(p('{{正文}}')), {}, wide)).matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)];
    expect(sections.map(([xml]) => xml.includes('landscape'))).toEqual([false, true]);
  });

  it('comes out the same to the byte, in another year too, and dated by the document', async () => {
    const core = { 'docProps/core.xml': '<cp:coreProperties/>' };
    const template = aTemplate(p('{{标题}}') + p('{{正文}}') + p('{{成文日期}}'), core);
    const content = { 标题: '整改', 成文日期: '2026年3月1日', 发文机关署名: '海川区' };
    jest.useFakeTimers({ now: new Date('2026-12-31T23:59:59Z'), advanceTimers: true });
    const first = await fill(template, content, [says('正文')]);
    jest.setSystemTime(new Date('2031-03-01T08:00:00Z'));
    expect((await fill(template, content, [says('正文')])).equals(first)).toBe(true);
    jest.useRealTimers();
    expect(partOf(first, 'docProps/core.xml')).toContain('2026-03-01T00:00:00Z</dcterms:created>');
  });
});
