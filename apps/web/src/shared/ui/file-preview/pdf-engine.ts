import {
  getDocument,
  GlobalWorkerOptions,
  TextLayer,
  version,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type { PDFDocumentProxy, PDFPageProxy };

// its own build for older browsers: office PCs are not always new
GlobalWorkerOptions.workerSrc = workerAddress;

/** What belongs to pdf.js and stands beside our assets (vite.config.mts): all from the box, nothing from outside. */
const files = `/assets/pdfjs-${version}`;

/** Opens a PDF. Without WebAssembly and without eval, which the content security policy forbids. */
export async function openPdf(content: Blob): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: new Uint8Array(await content.arrayBuffer()),
    // Chinese PDFs often name their fonts without carrying them: these tell which character is meant
    cMapUrl: `${files}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files}/standard_fonts/`,
    wasmUrl: `${files}/wasm/`,
    iccUrl: `${files}/iccs/`,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: true,
    useWorkerFetch: true,
    maxImageSize: 64 * 1024 * 1024,
  });
  return task.promise;
}

type Place = Readonly<{ canvas: HTMLCanvasElement; text: HTMLElement; scale: number }>;

/** Draws a page, and lays its words over it so that they can be searched, copied and read out. Gives back how to stop. */
export function drawPage(
  page: PDFPageProxy,
  { canvas, text, scale }: Place,
): Readonly<{ done: Promise<void>; stop: () => void }> {
  const viewport = page.getViewport({ scale });
  const density = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const task: RenderTask = page.render({
    canvas,
    viewport,
    transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
  });
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  const stop = () => {
    task.cancel();
    layer.cancel();
  };
  return { done: Promise.all([task.promise, layer.render()]).then(() => undefined), stop };
}
