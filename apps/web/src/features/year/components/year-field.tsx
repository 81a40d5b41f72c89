import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ year: number; onYear: (year: string) => void }>;

/** The year that a page is about. */
export function YearField({ year, onYear }: Props) {
  const { t } = useTranslation();
  const choose = (text: string) => {
    if (Number(text) >= 2000 && Number(text) <= 2100) onYear(text);
  };
  return (
    <TextInput
      label={t('year.year')}
      type="number"
      min={2000}
      max={2100}
      defaultValue={String(year)}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
