import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { "@": root, "server-only": `${root}/lib/server-only.ts` } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules", "e2e", ".next", "dist"],
    setupFiles: ["vitest.setup.ts"],
    isolate: false,
    // It imports `next/server` without the extension that Node asks for.
    server: { deps: { inline: ["next-auth"] } },
    env: { TZ: "Asia/Kathmandu" },
  },
});
