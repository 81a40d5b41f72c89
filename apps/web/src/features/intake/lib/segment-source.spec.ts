import { paragraphAt, segmentSource } from './segment-source';

const text = '一、问题\n\n一是甲；二是乙。\n结语';

describe('the source of an import', () => {
  it('falls into paragraphs, headings and the words of drafts', () => {
    const spans = [
      { id: 'a', start: 6, end: 10 },
      { id: 'b', start: 10, end: 14 },
    ];
    expect(segmentSource(text, spans, [{ level: 1, start: 0, end: 4 }])).toEqual([
      { start: 0, level: 1, parts: [{ start: 0, text: '一、问题', draftId: null }] },
      {
        start: 6,
        level: null,
        parts: [
          { start: 6, text: '一是甲；', draftId: 'a' },
          { start: 10, text: '二是乙。', draftId: 'b' },
        ],
      },
      { start: 15, level: null, parts: [{ start: 15, text: '结语', draftId: null }] },
    ]);
  });

  it('follows a draft over several paragraphs and prefers the shorter of two that overlap', () => {
    const spans = [
      { id: 'long', start: 0, end: 17 },
      { id: 'short', start: 8, end: 9 },
    ];
    const parts = segmentSource(text, spans, []).flatMap((paragraph) => paragraph.parts);
    expect(parts.map(({ text, draftId }) => [text, draftId])).toEqual([
      ['一、问题', 'long'],
      ['一是', 'long'],
      ['甲', 'short'],
      ['；二是乙。', 'long'],
      ['结语', 'long'],
    ]);
  });

  it('ignores drafts without a place', () => {
    const parts = segmentSource('甲', [{ id: 'x', start: null, end: null }], [])[0]?.parts;
    expect(parts).toEqual([{ start: 0, text: '甲', draftId: null }]);
  });

  it('is found by an offset', () => {
    const paragraphs = segmentSource(text, [], []);
    expect(paragraphAt(paragraphs, 9)?.start).toBe(6);
    expect(paragraphAt(paragraphs, 0)?.start).toBe(0);
  });
});
