import { NativeSelect } from '@mantine/core';
import type { CodeList, KeptList } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { useOfferedList } from '../reference/list-code-lists';
import { offeredCodes } from './offered-codes';

type Props<Code extends string> = Readonly<{
  label: ReactNode;
  list: CodeList<Code>;
  /** For a new case: only what the office still offers of this list, in its order. */
  of?: KeptList;
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

/** One code of a list, by its label. A retired code that was chosen before stays to be seen. */
export function CodeSelect<Code extends string>({ list, of, empty, onChange, ...rest }: Props<Code>) {
  const { t } = useTranslation();
  const words = useWords();
  const offered = offeredCodes(codesOf(list), useOfferedList(of), rest.value);
  const options = offered.map(({ code, retired }) => ({
    value: code,
    label: retired ? t('codes.retiredOne', { code: words(list[code]) }) : words(list[code]),
  }));
  return (
    <NativeSelect
      {...rest}
      data={empty === undefined ? options : [{ value: '', label: empty }, ...options]}
      onChange={({ currentTarget: { value } }) => onChange(isCodeOf(list, value) ? value : '')}
    />
  );
}
