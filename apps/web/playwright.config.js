import { defineConfig } from '@playwright/test';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a locale Chromium saves no Korean file name, and a build machine often has none. */
const ENVIRONMENT = { ...process.env, LC_ALL: 'C.UTF-8' };

/** The journeys share one product and one database: they run one after the other, and a second try would hide a fault. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './e2e/product/global-setup.js',
  outputDir: './test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: CHROMIUM_ARGS, env: ENVIRONMENT },
    actionTimeout: 7_000,
    navigationTimeout: 15_000,
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
  },
});
