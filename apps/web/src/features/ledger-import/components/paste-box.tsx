import { Button, Textarea } from '@mantine/core';
import { LONGEST_PASTE } from '@bihuan/contracts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetHandedOverRows, handedOverRows } from '../../../shared/lib/pasted-rows';
import { shapeOf } from '../lib/pasted-shape';

type Props = Readonly<{ disabled: boolean; onText: (text: string) => void }>;

/** Rows copied out of Excel: pasted here, then a ledger like any other. What was pasted is counted before it is read. */
export function PasteBox({ disabled, onText }: Props) {
  const { t } = useTranslation();
  const [given] = useState(handedOverRows);
  const [text, setText] = useState(given);
  useEffect(forgetHandedOverRows, []);
  const shape = shapeOf(text);
  const isTooLong = text.length > LONGEST_PASTE;
  return (
    <details open={given !== ''}>
      <summary>{t('ledgerImport.paste')}</summary>
      <div className="stack">
        <Textarea
          label={t('ledgerImport.pasteLabel')}
          description={t('ledgerImport.pasteHint')}
          error={isTooLong ? t('ledgerImport.pasteTooLong') : undefined}
          minRows={6}
          autosize
          maxRows={16}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="row">
          <Button disabled={disabled || isTooLong || shape.rows === 0} onClick={() => onText(text)}>
            {t('ledgerImport.pasteRead')}
          </Button>
          <output className="soft">{shape.rows > 0 && t('ledgerImport.pasteShape', shape)}</output>
        </div>
      </div>
    </details>
  );
}
