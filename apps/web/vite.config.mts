import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const contracts = new URL('../../libs/contracts/src/index.ts', import.meta.url).pathname;

export default defineConfig({
  plugins: [react()],
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
