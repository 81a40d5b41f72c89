import { Button, Modal } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasPdf } from '../../reference/read-document-formats';
import { PdfPreview } from './file-preview';
import css from './preview-frame.module.css';

type Props = Readonly<{ address: string; version: number; title: string }>;

/** A button that shows a document as it will print, above the page; nothing where the server makes no PDFs. */
export function PrintPreviewButton({ address, version, title }: Props) {
  const { t } = useTranslation();
  const hasPdf = useHasPdf();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  if (!hasPdf) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t('preview.asPrintedButton')}
      </Button>
      <Modal.Root opened={isOpen} onClose={close} size="72rem" centered>
        <Modal.Overlay />
        <Modal.Content aria-label={title} className={css.dialog}>
          <div className={css.content}>
            <div className={css.head}>
              <h2 className={css.title}>{title}</h2>
              <Button variant="subtle" size="sm" leftSection={<IconX size={18} aria-hidden />} onClick={close}>
                {t('common.close')}
              </Button>
            </div>
            <div className={css.body}>
              <PdfPreview address={address} version={version} title={title} waiting={t('preview.making')} />
            </div>
          </div>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
