import { storeZip } from '../zip/store-zip';
import { textOfUpload } from './text-of-upload';
import { footnotesOf } from './footnotes';
import { wordParagraph, wordParts } from './upload.fixtures';

const note = (id: number, words: string, type = ''): string =>
  `<w:footnote${type} w:id="${id}"><w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p></w:footnote>`;
const NOTES = `<w:footnotes>${note(-1, '—', ' w:type="separator"')}${note(1, '统计截至11月底 &amp; 含结转')}${note(2, '')}</w:footnotes>`;

describe('footnotes of a Word file', () => {
  it('are told a line each, without the separators that Word keeps among them', () => {
    expect(footnotesOf(NOTES)).toEqual(['统计截至11月底 & 含结转']);
  });

  it('stand behind the text', async () => {
    const parts = [...wordParts(wordParagraph('整改到位')), { name: 'word/footnotes.xml', data: Buffer.from(NOTES) }];
    const result = await textOfUpload({ name: '报告.docx', bytes: storeZip(parts) });
    expect(result.accepted && result.text).toBe('整改到位\n\n统计截至11月底 & 含结转\n');
  });
});
