import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './file-preview.module.css';
import { drawPage, type PDFDocumentProxy } from './pdf-engine';

export type PageSize = Readonly<{ width: number; height: number }>;
type Props = Readonly<{
  pdf: PDFDocumentProxy;
  number: number;
  /** That of the first page, until its own is known: most have the same. */
  size: PageSize;
  /** How wide it is to be, in pixels of the screen. */
  width: number;
}>;

/** A page of a PDF, drawn while it is near what is looked at; its place is kept when it is not. */
export function PdfPage({ pdf, number, size: expected, width }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const isNear = useIsNear(frame);
  const [size, setSize] = useState(expected);
  const height = Math.floor((width * size.height) / size.width);
  return (
    <section
      ref={frame}
      className={css.sheetOfPaper}
      style={{ width, height }}
      aria-label={t('preview.page', { n: number, total: pdf.numPages })}
    >
      {isNear && <Ink pdf={pdf} number={number} width={width} onSize={setSize} />}
    </section>
  );
}

type InkProps = Omit<Props, 'size'> & Readonly<{ onSize: (size: PageSize) => void }>;

function Ink({ pdf, number, width, onSize }: InkProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (isGone || !canvas.current || !text.current) return;
      const own = page.getViewport({ scale: 1 });
      onSize({ width: own.width, height: own.height });
      const drawing = drawPage(page, { canvas: canvas.current, text: text.current, scale: width / own.width });
      ({ stop } = drawing);
      await drawing.done;
    };
    draw().catch(() => {
      if (!isGone) setIsBroken(true);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [pdf, number, width, onSize]);
  if (isBroken) return <p className={css.none}>{t('preview.broken')}</p>;
  return (
    <>
      <canvas ref={canvas} className={css.ink} aria-hidden />
      <div ref={text} className={`textLayer ${css.words}`} />
    </>
  );
}

/** Whether an element is on the screen or about to be. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
