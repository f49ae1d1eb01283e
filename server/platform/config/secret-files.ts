import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

/** Variables whose value never appears in a message. */
export const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'SESSION_SECRET',
  'OIDC_CLIENT_SECRET',
  'REPORT_SIGNING_KEY',
  'METRICS_TOKEN',
  'SMTP_URL',
]);

/**
 * What is set, with each secret that lies in a file: `<NAME>_FILE` names it, as containers hand secrets over.
 * @throws ConfigError for a file that cannot be read, or a secret given twice
 */
export function withSecretFiles(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(env)) if (value !== undefined && value !== '') set[name] = value;
  for (const name of SECRET) {
    const file = set[`${name}_FILE`];
    if (file === undefined) continue;
    if (set[name] !== undefined) faults.push(`${name} and ${name}_FILE are both set: only one may be`);
    try {
      set[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      faults.push(`${name}_FILE cannot be read: ${reason} (it is "${file}")`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return set;
}
