import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './dialog.module.css';

type Props = Readonly<{ title: string; onClose: () => void; children: ReactNode }>;

/** A dialog that is there as long as it is drawn; when it goes, the keyboard returns to where it came from. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Modal.Root opened onClose={onClose} centered size="lg" returnFocus={false}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <Modal.CloseButton size="xl" aria-label={t('common.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
