import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { inlineDocuments } from './inline-documents.ts';
import { kernTokens } from './kern-tokens.ts';
import { precompress } from './precompress.ts';
import { splitLanguages } from './split-languages.ts';

/** Builds the browser application into dist/client; assets are compressed once, at build time. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [inlineDocuments(), splitLanguages(), react(), precompress()],
  // rxjs without its rewriting for browsers of 2011.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  css: { postcss: { plugins: [kernTokens()] } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    // Every browser that runs this target preloads modules by itself.
    modulePreload: { polyfill: false },
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
