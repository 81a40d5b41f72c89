/**
 * Runs in a thread of its own, so that a hostile file can be stopped: PDF.js follows what the file says, and a file can ask for
 * more time and memory than there is. A string, because a thread cannot be started from source that is compiled on the way.
 */
export const PDF_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const { pathToFileURL } = require('node:url');

async function read({ bytes, module, limits }) {
  const { getDocumentProxy } = await import(pathToFileURL(module).href);
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0, disableFontFace: true });
  if (pdf.numPages > limits.pages) return { kind: 'too-much' };
  const pages = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left, bottom, right, top] = page.view;
    const { items } = await page.getTextContent();
    pieces += items.length;
    if (pieces > limits.pieces) return { kind: 'too-much' };
    const told = items.filter((item) => item.str.trim() !== '');
    pages.push({
      width: right - left,
      height: top - bottom,
      pieces: told.map((item) => ({
        text: item.str, x: item.transform[4] - left, y: item.transform[5] - bottom,
        width: item.width, size: Math.abs(item.transform[3]) || item.height || 10,
      })),
    });
    page.cleanup();
  }
  return { kind: 'read', pages };
}

read(workerData).then(
  (answer) => parentPort.postMessage(answer),
  (error) => parentPort.postMessage({ kind: error && error.name === 'PasswordException' ? 'locked' : 'broken' }),
);
`;
