import { defineConfig } from "@playwright/test";
import { chromiumArguments, foyer, newcomer, site } from "./e2e/addresses";

export default defineConfig({
  testDir: "e2e/specs",
  outputDir: "test-results",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "reports/browser.json" }]],
  use: {
    baseURL: foyer,
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: chromiumArguments,
    },
  },
  projects: [
    { name: "sign in", testMatch: "**/*.setup.ts" },
    { name: "chromium", use: { browserName: "chromium" }, dependencies: ["sign in"] },
  ],
  webServer: [
    { command: "node e2e/serve.mjs seeded", url: `${foyer}/readyz` },
    { command: "node e2e/serve.mjs empty", url: `${newcomer}/readyz` },
    { command: "npx tsx e2e/hosts/serve.ts", url: `${site}/empty` },
  ].map((server) => ({ ...server, timeout: 120_000, reuseExistingServer: false })),
});
