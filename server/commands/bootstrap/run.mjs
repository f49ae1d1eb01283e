// Plain JavaScript without packages: it runs on the machine's own Node.js 20 before anything is installed.
import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './runtime.mjs';

/**
 * Runs one command in the project's root and waits for its end.
 * @param {string} command program, found through the project's own tools first
 * @param {string[]} args arguments, never read by a shell
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: output is collected instead of shown
 * @returns {Promise<{ code: number, output: string }>} exit code (1 when ended by a signal) and the collected output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(options.env),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
