import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../../shared/ui/notify';

/** Where everybody reads the page, to be copied. Over plain HTTP browsers offer no clipboard: the address is selected then. */
export function PublicAddress({ path }: Readonly<{ path: string }>) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${path}`;
  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    if (!window.isSecureContext) return;
    await navigator.clipboard.writeText(address);
    notifyDone(t('publicPages.copied'));
  };
  return (
    <div className="stack">
      <TextInput
        ref={field}
        readOnly
        label={t('publicPages.address')}
        description={t('publicPages.addressText')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
          {t('publicPages.copy')}
        </Button>
        <a href={path} target="_blank" rel="noreferrer">
          {t('publicPages.openPublic')}
        </a>
      </div>
    </div>
  );
}
