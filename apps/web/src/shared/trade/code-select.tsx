import { NativeSelect } from '@mantine/core';
import type { CodeList } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';

type Props<Code extends string> = Readonly<{
  label: ReactNode;
  list: CodeList<Code>;
  value: Code | '';
  onChange: (code: Code | '') => void;
  /** The choice that stands for none; without it a code is always chosen. */
  empty?: string;
  error?: string;
  required?: boolean;
  className?: string;
}>;

const isCodeOf = <Code extends string>(list: CodeList<Code>, text: string): text is Code => Object.hasOwn(list, text);
export const codesOf = <Code extends string>(list: CodeList<Code>): Code[] =>
  Object.keys(list).filter((key) => isCodeOf(list, key));

/** One code of a list, by its label. */
export function CodeSelect<Code extends string>({ list, empty, onChange, ...rest }: Props<Code>) {
  const words = useWords();
  const options = codesOf(list).map((code) => ({ value: code, label: words(list[code]) }));
  return (
    <NativeSelect
      {...rest}
      data={empty === undefined ? options : [{ value: '', label: empty }, ...options]}
      onChange={({ currentTarget: { value } }) => onChange(isCodeOf(list, value) ? value : '')}
    />
  );
}
