/** Servers of the browser tests: one that is only read, and one on each database where people work. */
export const INSTALLATIONS = {
  reading: { port: 4173, database: 'sqlite' },
  sqlite: { port: 4174, database: 'sqlite' },
  postgresql: { port: 4175, database: 'postgresql' },
} as const;
export type Installation = keyof typeof INSTALLATIONS;

/** Address of an installation, without a path. */
export function addressOf(installation: Installation): string {
  return `http://127.0.0.1:${INSTALLATIONS[installation].port}`;
}
