import { useElementSize } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../loaded';
import css from './file-preview.module.css';
import { openPdf, type PDFDocumentProxy } from './pdf-engine';
import { PdfPage, type PageSize } from './pdf-page';
import { usePdf } from './read-preview';
import { ScrollRegion } from './scroll-region';
import { FIT, ZoomBar } from './zoom-bar';

type Props = Readonly<{
  address: string;
  title: string;
  /** That of what it shows: with each it is fetched anew. */
  version?: number;
  /** What is said while it is fetched, where it is made only then. */
  waiting?: string;
}>;

/** A PDF page by page: only those near what is looked at are drawn. */
export function PdfView({ address, title, version = 0, waiting }: Props) {
  const { t } = useTranslation();
  const query = usePdf(address, version);
  const isComing = query.isPending || query.isPlaceholderData;
  return (
    <>
      {isComing && <output className={css.waiting}>{waiting ?? t('preview.opening')}</output>}
      <Loaded query={query} lines={8}>
        {(content) => <Opened content={content} title={title} />}
      </Loaded>
    </>
  );
}

type Opening =
  Readonly<{ status: 'opening' | 'failed' }> | Readonly<{ status: 'open'; pdf: PDFDocumentProxy; first: PageSize }>;

/** Opens the content once; what was opened is closed with the view. */
function useOpened(content: Blob): Opening {
  const [opening, setOpening] = useState<Opening>({ status: 'opening' });
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    const open = async () => {
      opened = await openPdf(content);
      const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 });
      if (!isGone) setOpening({ status: 'open', pdf: opened, first: { width, height } });
    };
    open().catch(() => {
      if (!isGone) setOpening({ status: 'failed' });
    });
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [content]);
  return opening;
}

function Opened({ content, title }: Readonly<{ content: Blob; title: string }>) {
  const { t } = useTranslation();
  const opening = useOpened(content);
  const { ref, width } = useElementSize();
  const [zoom, setZoom] = useState(FIT);
  if (opening.status === 'failed') return <p className={css.none}>{t('preview.broken')}</p>;
  const isReady = opening.status === 'open' && width > 0;
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom}>
        {opening.status === 'open' && (
          <span className="soft small">{t('preview.pages', { n: opening.pdf.numPages })}</span>
        )}
      </ZoomBar>
      <ScrollRegion className={css.pages} label={title}>
        <div ref={ref}>
          {!isReady && <output className={css.waiting}>{t('preview.opening')}</output>}
          {isReady &&
            Array.from({ length: opening.pdf.numPages }, (_, index) => (
              <PdfPage
                key={index}
                pdf={opening.pdf}
                number={index + 1}
                size={opening.first}
                width={Math.floor(width * zoom)}
              />
            ))}
        </div>
      </ScrollRegion>
    </>
  );
}
