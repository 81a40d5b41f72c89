import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

type Props = Readonly<{ title: string; onClose: () => void; children: ReactNode }>;

/** The look of a dialog, and its trap for the keyboard. */
export function DialogFrame({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened onClose={onClose} centered size="lg" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content className={css.content}>
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <Modal.CloseButton size="xl" aria-label={t('common.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
