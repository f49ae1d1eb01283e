import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { freePort } from './free-port.ts';
import { type Installation, startInstallation } from './start-installation.ts';

interface Own {
  /** Environment variables beside the usual ones. @param url where it will answer */
  readonly settings?: (url: string) => Promise<Readonly<Record<string, string>>>;
  /** What happens in it before the first test. */
  readonly prepare?: (url: string) => Promise<void>;
}

/** Called in a spec file: its tests have an installation of their own, from before the first to after the last. */
export function useOwnInstallation({ settings, prepare }: Own = {}): void {
  let folder = '';
  let installation: Installation | undefined;

  test.use({
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed: none.
    baseURL: async ({}, use) => use(installation?.url),
  });
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'masterplan-own-'));
    const port = await freePort();
    installation = await startInstallation(`sqlite:${join(folder, 'plan.sqlite')}`, {
      ...(await settings?.(`http://127.0.0.1:${port}`)),
      PORT: String(port),
    });
    await prepare?.(installation.url);
  });
  test.afterAll(async () => {
    await installation?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
