import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHasPdf } from '../reference/read-document-formats';

/** A document to take away: as Word, as PDF where the server makes one, and otherwise printed from this page. */
export function DocumentDownloads({ href }: Readonly<{ href: string }>) {
  const { t } = useTranslation();
  const hasPdf = useHasPdf();
  const icon = <IconDownload size={18} aria-hidden />;
  return (
    <div className="row">
      <Button component="a" href={href} download variant="default" leftSection={icon}>
        {t('common.word')}
      </Button>
      {hasPdf && (
        <Button component="a" href={`${href}?format=pdf`} download variant="default" leftSection={icon}>
          {t('common.pdf')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t('common.print')}
      </Button>
    </div>
  );
}
