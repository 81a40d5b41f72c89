import { Button } from '@mantine/core';
import type { CodeList } from '@bihuan/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeSelect } from '../../../../shared/trade/code-select';

type Props<Code extends string> = Readonly<{ list: CodeList<Code>; onAdd: (code: Code) => void }>;

/** A further rule for one of the results that can be scored. */
export function AddRule<Code extends string>({ list, onAdd }: Props<Code>) {
  const { t } = useTranslation();
  const [code, setCode] = useState<Code | ''>('');
  const add = () => {
    if (code !== '') onAdd(code);
    setCode('');
  };
  return (
    <div className="row">
      <CodeSelect
        label={t('scores.scheme.addWhat')}
        list={list}
        empty={t('common.notSet')}
        value={code}
        onChange={setCode}
      />
      <Button
        variant="default"
        mt="auto"
        disabled={code === ''}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={add}
      >
        {t('scores.scheme.add')}
      </Button>
    </div>
  );
}
