import { marksIn, searchWords } from '@bihuan/contracts';

/** A text in which what was searched for is marked, as the server found it. */
export function Marked({ text, find }: Readonly<{ text: string; find: string }>) {
  const marks = find === '' ? [] : marksIn(text, searchWords(find));
  if (marks.length === 0) return text;
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
