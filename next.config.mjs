/** @type {import("next").NextConfig} */
export default {
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pino", "prom-client"],
  poweredByHeader: false,
  images: { unoptimized: true },
  // Development would print the arguments of actions, a password among them.
  logging: { serverFunctions: false },
};
