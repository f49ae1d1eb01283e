import { defineConfig } from '@playwright/test';
import { browserPath, BROWSER_ARGUMENTS } from './support/browser.ts';

/** People's tasks in a real browser, against the built product on a freshly seeded embedded database. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/browser',
  globalSetup: './support/e2e-server.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: process.env['E2E_URL'] ?? 'http://127.0.0.1:4173',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: await browserPath(), args: BROWSER_ARGUMENTS },
  },
});
