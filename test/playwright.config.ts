import { defineConfig } from '@playwright/test';
import { browserPath, BROWSER_ARGUMENTS } from './support/browser.ts';
import { servedBy } from './support/installations.ts';

/** Specs in which people change the plan: each file keeps to ministries of its own, so that they do not meet. */
const WORKING = ['**/work/*.spec.ts'];

/** People's tasks in a real browser, against the built product on freshly seeded databases. */
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
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath: await browserPath(), args: BROWSER_ARGUMENTS },
  },
  projects: [
    { name: 'reading', testIgnore: WORKING, use: servedBy('reading') },
    { name: 'sqlite', testMatch: WORKING, use: servedBy('sqlite') },
    {
      name: 'postgresql',
      testMatch: ['**/work/story.spec.ts', '**/work/revision.spec.ts'],
      use: servedBy('postgresql'),
    },
  ],
});
