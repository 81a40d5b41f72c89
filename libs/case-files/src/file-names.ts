const LONGEST = 60;

/** A text as a part of a path on any system, also where it is unpacked by an old program. */
export function pathPart(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return short === '' ? '未命名' : short;
}

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The ending of a name, or none where it is no ending. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
