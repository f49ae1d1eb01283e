import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.ts';
import { type InstallationName, INSTALLATIONS, publishAddress } from './installations.ts';
import { startInstallation } from './start-installation.ts';

/**
 * Seeds a database of its own for each installation and serves the built product on it; the returned function ends
 * them. What people change in one is not seen in another.
 */
export default async function serve(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'masterplan-e2e-'));
  const postgres = await startPostgres();
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((each) => each()));
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const name of Object.keys(INSTALLATIONS) as InstallationName[]) {
      const database = INSTALLATIONS[name];
      const installation = await startInstallation(
        database === 'sqlite' ? `sqlite:${join(folder, `${name}.sqlite`)}` : postgres.url('postgres'),
      );
      stops.push(() => installation.stop());
      publishAddress(name, installation.url);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
