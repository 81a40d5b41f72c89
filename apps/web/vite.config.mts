import react from '@vitejs/plugin-react';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const contracts = new URL('../../libs/contracts/src/index.ts', import.meta.url).pathname;

/** What pdf.js fetches while it draws (character maps, fonts, decoders) stands beside our own assets, under its version. */
function pdfFiles(): Plugin {
  const source = new URL('../../node_modules/pdfjs-dist', import.meta.url).pathname;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'bihuan:pdf-files',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        const filter = (path: string) => !path.endsWith('.wasm');
        cpSync(join(source, folder), join(dir, 'assets', `pdfjs-${version}`, folder), { recursive: true, filter });
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfFiles()],
  resolve: { alias: { '@bihuan/contracts': contracts } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data: scripts or styles; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, proxy: { '/api': process.env['BIHUAN_API'] ?? 'http://127.0.0.1:3000' } },
});
