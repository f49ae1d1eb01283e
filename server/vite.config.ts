import { defineConfig } from 'vite';

/** Entry points of the built server: the service itself, its commands and the threads that it starts. */
const entries = {
  main: 'server/main.ts',
  migrate: 'server/commands/migrate.ts',
  'verify-revisions': 'server/commands/verify-revisions.ts',
  'recount-rollouts': 'server/commands/recount-rollouts.ts',
  report: 'server/commands/report.ts',
  import: 'server/commands/import.ts',
  'verify-audit': 'server/commands/verify-audit.ts',
  invite: 'server/commands/invite.ts',
  backup: 'server/commands/backup.ts',
  restore: 'server/commands/restore.ts',
  move: 'server/commands/move.ts',
  privacy: 'server/commands/privacy.ts',
  forget: 'server/commands/forget.ts',
  'emit-schema': 'server/commands/emit-schema.ts',
  seed: 'seed/main.ts',
  'typst-worker': 'server/exports/pdf/typst-worker.ts',
  'file-worker': 'server/imports/files/file-worker.ts',
  'docx-worker': 'server/exports/docx/docx-worker.ts',
  'checkpoint-worker': 'server/platform/db/checkpoint-worker.ts',
};

/**
 * Builds the server for Node; packages stay in node_modules, names stay as written (tables are named after classes). All
 * files lie in one folder, so that code finds the threads it starts beside itself, whichever file it ends up in.
 */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  publicDir: false,
  ssr: { target: 'node', noExternal: [] },
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    rollupOptions: {
      input: entries,
      output: {
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // type-graphql needs it before the first decorator runs, whichever file that ends up in.
        banner: "import 'reflect-metadata';",
      },
    },
  },
});
