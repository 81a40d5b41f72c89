import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits';
import { refuse, type TextOfUpload } from '../refusals';
import { textOfPages } from './pdf-lines';
import type { PdfPage } from './pdf-page';
import { PDF_WORKER } from './pdf-worker';

type Answer =
  { readonly kind: 'read'; readonly pages: readonly PdfPage[] } | { readonly kind: 'locked' | 'broken' | 'too-much' };

/** The bundle of PDF.js that unpdf carries, as a file that a thread can import. */
const MODULE = require.resolve('unpdf');
const REFUSALS = { locked: 'lockedPdf', broken: 'brokenPdf', 'too-much': 'heavyPdf' } as const;
const LEAST_READABLE = 0.5;

function ask(bytes: Buffer): Promise<Answer> {
  const { pages, pieces } = LIMITS.pdf;
  const worker = new Worker(PDF_WORKER, {
    eval: true,
    workerData: { bytes: new Uint8Array(bytes), module: MODULE, limits: { pages, pieces } },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.pdf.megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'too-much' }), LIMITS.pdf.milliseconds);
    const answer = (told: Answer): void => {
      clearTimeout(timer);
      resolve(told);
    };
    worker.once('message', answer);
    worker.once('error', () => answer({ kind: 'too-much' }));
    worker.once('exit', () => answer({ kind: 'broken' }));
  }).finally(() => void worker.terminate()) as Promise<Answer>;
}

/** A font without a table of its letters gives signs that no one can read. */
function isReadable(text: string): boolean {
  const signs = text.replace(/\s/gu, '');
  const known = signs.match(/[\p{Script=Han}\p{L}\p{N}\p{P}]/gu)?.length ?? 0;
  return known >= signs.length * LEAST_READABLE;
}

/** Reads the text layer of a PDF. A scan has none and is refused with a word on what to do. */
export async function textOfPdf(bytes: Buffer): Promise<TextOfUpload> {
  const answer = await ask(bytes);
  if (answer.kind !== 'read') return refuse(REFUSALS[answer.kind]);
  const text = textOfPages(answer.pages);
  const letters = text.replace(/\s/gu, '').length;
  if (letters < Math.max(1, answer.pages.length * 10)) return refuse('scannedPdf');
  return isReadable(text) ? { accepted: true, format: 'pdf', text } : refuse('unreadablePdf');
}
