import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { OfficialDocumentView } from '@bihuan/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhetherPdf } from '../../../shared/reference/read-document-formats';
import { PdfPreview } from '../../../shared/ui/file-preview/file-preview';
import { PrintPreviewButton } from '../../../shared/ui/file-preview/print-dialog';
import { ScrollRegion } from '../../../shared/ui/file-preview/scroll-region';
import css from './document-page.module.css';

type Props = Readonly<{
  view: OfficialDocumentView;
  /** Its text, drawn by the browser: what the page prints, and what is read where nothing else is to be had. */
  children: ReactNode;
  isEditing: boolean;
}>;

/** Whether there is room for the paper beside what is done with it. */
const useHasRoom = (): boolean =>
  useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false }) ?? false;

/**
 * A document as it will print: beside its steps where there is room, else behind a button. Where the server makes no PDF, the
 * browser's own drawing stands in for it. It shows what is saved, and comes anew with each version.
 */
export function DocumentPaper(props: Props) {
  return useHasRoom() ? <Beside {...props} /> : <Below {...props} />;
}

function usePrint({ id, version, title }: OfficialDocumentView) {
  const { t } = useTranslation();
  return {
    address: `/official-documents/${id}/document?format=pdf`,
    version,
    title: t('documents.asPrinted', { title }),
  };
}

function Saved({ isEditing }: Pick<Props, 'isEditing'>) {
  const { t } = useTranslation();
  return isEditing && <span className="soft small">{t('documents.showsSaved')}</span>;
}

function Below({ view, children, isEditing }: Props) {
  return (
    <div className={css.narrow}>
      <div className="row no-print">
        <PrintPreviewButton {...usePrint(view)} />
        <Saved isEditing={isEditing} />
      </div>
      <div className={isEditing ? css.onlyPrinted : undefined}>{children}</div>
    </div>
  );
}

function Beside({ view, children, isEditing }: Props) {
  const { t } = useTranslation();
  const print = usePrint(view);
  const hasPdf = useWhetherPdf();
  const [isText, setIsText] = useState(false);
  if (hasPdf === null) return <div className={css.paper} />;
  const isPdf = hasPdf && !isText;
  return (
    <div className={css.paper}>
      <div className="row no-print">
        {hasPdf && (
          <SegmentedControl
            aria-label={t('preview.how')}
            value={isText ? 'text' : 'print'}
            onChange={(value) => setIsText(value === 'text')}
            data={[
              { value: 'print', label: t('preview.asPrinted') },
              { value: 'text', label: t('preview.asText') },
            ]}
          />
        )}
        <Saved isEditing={isEditing} />
      </div>
      {isPdf ? (
        <>
          <div className={`${css.print} no-print`}>
            <PdfPreview {...print} waiting={t('preview.making')} />
          </div>
          <div className={css.onlyPrinted}>{children}</div>
        </>
      ) : (
        <ScrollRegion className={css.text} label={view.title}>
          {children}
        </ScrollRegion>
      )}
    </div>
  );
}
