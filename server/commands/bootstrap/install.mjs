// Plain JavaScript without packages: it runs on the machine's own Node.js 20 before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';
import { run } from './run.mjs';

/**
 * Installs the locked packages, development tools included, unless exactly these are installed already.
 * No package's install script runs: every binary ships inside its package.
 * @throws {Error} when npm fails; its own output says why.
 */
export async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages …');
  const { code } = await run('npm', [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0)
    throw new Error('Installing the packages failed; the lines above say why. Run the command again.');
  writeFileSync(stamp, lock);
}
