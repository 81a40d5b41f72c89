import { z } from 'zod';

/** What a robot says, before it is cut to what its vendor takes: the head is always said, items as many as fit. */
export const robotPayload = z.strictObject({
  head: z.array(z.string()).min(1),
  items: z.array(z.string()),
  /** How many items there are beside those that are listed. */
  more: z.int().min(0),
});
export type RobotPayload = z.infer<typeof robotPayload>;

type Limits = { readonly keyword: string | null; readonly bytes: number };

/** The text of a robot's message, with the keyword that its settings ask for, in at most so many bytes of UTF-8. */
export function robotText(payload: Readonly<Record<string, unknown>>, { keyword, bytes }: Limits): string {
  const { head, items, more } = robotPayload.parse(payload);
  const plainHead = head.map(withoutMentions);
  const hasKeyword = keyword === null || [...plainHead, ...items].some((line) => line.includes(keyword));
  const opening = hasKeyword ? plainHead : [`【${keyword}】`, ...plainHead];
  for (let shown = items.length; shown > 0; shown -= 1) {
    const left = more + items.length - shown;
    const rest = left > 0 ? [`…… 另有 ${left} 项，请登录系统查看`] : [];
    const text = [...opening, ...items.slice(0, shown).map(withoutMentions), ...rest].join('\n');
    // a keyword that stands in an item only must not be lost with it
    if (bytesOf(text) <= bytes && (keyword === null || text.includes(keyword))) return text;
  }
  const opener = keyword !== null && !plainHead.join('\n').includes(keyword) ? [`【${keyword}】`] : [];
  return cutToBytes([...opener, ...plainHead].join('\n'), bytes);
}

/** The longest beginning of a text that fits, never with half a character at its end. */
export function cutToBytes(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let cut = '';
  let used = bytesOf('…');
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    used += bytesOf(segment);
    if (used > bytes) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** A title must not call the whole group: `<@all>` and `<at user_id="all">` are commands to the vendors' robots. */
function withoutMentions(line: string): string {
  return line.replaceAll('<', '＜').replaceAll('@', '＠');
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
