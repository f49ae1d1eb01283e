import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './inline-documents.ts';
import { precompress } from './precompress.ts';

/** Builds the browser application into dist/client; assets are compressed once, at build time. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [inlineDocuments(), react(), precompress()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: true,
    // What every page needs comes in one file: it compresses better than a dozen small ones.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'start', test: /client\/app\/main\.tsx$/ }] } },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': 'http://localhost:4000', '/opendata': 'http://localhost:4000' },
  },
});
