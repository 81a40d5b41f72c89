import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
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

const ENGLISH = '?en';

type Span = Readonly<{ start: number; end: number }>;

/** Takes one language out of each `texts(zh, en)`: Chinese goes with the first load, English with `resources?en`. */
const oneLanguageEach: Plugin = {
  name: 'one-language-each',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    const inEnglish = importer?.endsWith(ENGLISH) && source.startsWith('./texts/');
    if (!inEnglish && !source.endsWith(`/resources${ENGLISH}`)) return null;
    const found = await this.resolve(source.replace(ENGLISH, ''), importer?.replace(ENGLISH, ''), { skipSelf: true });
    return found && `${found.id}${ENGLISH}`;
  },
  load(id) {
    if (!id.endsWith(ENGLISH)) return null;
    return { code: readFileSync(id.slice(0, -ENGLISH.length), 'utf8'), moduleType: 'ts' };
  },
  transform: {
    order: 'post',
    handler(code, id) {
      if (!/\/i18n\/texts\/[\w-]+\.ts(\?en)?$/.test(id)) return null;
      const spans: Span[] = [];
      for (const node of this.parse(code).body) {
        const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
        if (declared?.type !== 'VariableDeclaration') continue;
        for (const { init } of declared.declarations)
          if (init?.type === 'CallExpression')
            spans.push(...init.arguments.slice(id.endsWith(ENGLISH) ? 0 : 1).slice(0, 1));
      }
      const kept = spans.reduceRight((text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`, code);
      return { code: kept, map: null };
    },
  },
};

export default defineConfig({
  plugins: [oneLanguageEach, react(), pdfFiles()],
  resolve: { alias: { '@bihuan/contracts': contracts } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // What imports what: the budget of the first load is held against it.
    manifest: true,
    // The content security policy allows no data: scripts or styles; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Schemas only declare: a page fetches those that it reads answers with, not all that the front door names.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/libs/contracts/src/') } },
  },
  server: { port: 5173, proxy: { '/api': process.env['BIHUAN_API'] ?? 'http://127.0.0.1:3000' } },
});
