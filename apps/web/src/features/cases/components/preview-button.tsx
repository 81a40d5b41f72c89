import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShowFile } from './show-file';

type Props = Readonly<{ fileId: string; title: string; isShort?: boolean }>;

/** Shows a piece of evidence where the reader is; its title is the button where there is no other. */
export function PreviewButton({ fileId, title, isShort = false }: Props) {
  const { t } = useTranslation();
  const showFile = useShowFile();
  if (!showFile) return null;
  return (
    <Button
      className="no-print"
      size="compact-md"
      variant="light"
      leftSection={<IconEye size={18} aria-hidden />}
      aria-label={t('preview.openOf', { title })}
      onClick={() => showFile(fileId)}
    >
      {isShort ? t('preview.open') : title}
    </Button>
  );
}
