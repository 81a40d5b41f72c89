import type { FilePreview as Preview } from '@bihuan/contracts';
import { IconFileOff } from '@tabler/icons-react';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../loaded';
import css from './file-preview.module.css';
import { ImageView } from './image-view';
import { contentAddress, usePreview } from './read-preview';
import { TableView } from './table-view';

/** What draws a PDF is larger than all the rest of the page: it is loaded with the first one. */
const PdfView = lazy(async () => ({ default: (await import('./pdf-view')).PdfView }));

type Props = Readonly<{
  /** The id of a stored file that the reader may see. */
  fileId: string;
  /** What it is: read out in place of an image, and the name of the frame. */
  title: string;
}>;

/** A stored file, looked at where it is: image, PDF, Word, table or text; what cannot be shown says why. */
export function FilePreview({ fileId, title }: Props) {
  const query = usePreview(fileId);
  return (
    <Loaded query={query} lines={6}>
      {(preview) => <Drawn preview={preview} fileId={fileId} title={title} />}
    </Loaded>
  );
}

/** A PDF at an address of the API (without `/api`), such as that of an official document. */
export function PdfPreview(props: ComponentProps<typeof PdfView>) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<output className={css.waiting}>{props.waiting ?? t('preview.opening')}</output>}>
      <PdfView key={props.address} {...props} />
    </Suspense>
  );
}

function Drawn({ preview, fileId, title }: Props & Readonly<{ preview: Preview }>) {
  const words = useWords();
  const { t } = useTranslation();
  switch (preview.kind) {
    case 'image':
      return <ImageView key={fileId} address={`/api${contentAddress(fileId)}`} title={title} />;
    case 'pdf':
      return <PdfPreview address={contentAddress(fileId)} title={title} />;
    case 'page':
      return (
        <>
          <p className={css.hint}>{t('preview.words')}</p>
          <iframe className={css.page} sandbox="" src={`/api${contentAddress(fileId)}`} title={title} />
        </>
      );
    case 'text':
      return (
        <>
          {!preview.isWhole && <p className={css.hint}>{t('preview.part')}</p>}
          <pre className={css.text}>{preview.text}</pre>
        </>
      );
    case 'table':
      return <TableView table={preview} title={title} />;
    case 'none':
      return (
        <div className={css.none}>
          <IconFileOff size={36} stroke={1.3} aria-hidden />
          <p className="prose">{words(preview.why)}</p>
        </div>
      );
  }
}
