import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ disabled: boolean; onText: (text: string) => void }>;
const MOST = 2_000_000;

/** A report that is at hand as text only: pasted, then read like a file. */
export function PasteBox({ disabled, onText }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <details>
      <summary>{t('intake.paste')}</summary>
      <div className="stack">
        <Textarea
          label={t('intake.pasteLabel')}
          minRows={6}
          autosize
          maxRows={16}
          maxLength={MOST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button disabled={disabled || text.trim() === ''} onClick={() => onText(text)} style={{ justifySelf: 'start' }}>
          {t('intake.pasteRead')}
        </Button>
      </div>
    </details>
  );
}
