const never = (name, from, to) => ({ name, severity: "error", from, to });

/** The arrows of docs/architecture.md. */
export default {
  forbidden: [
    never("no-cycles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    never("nothing-imports-app", { pathNot: "^app/" }, { path: "^app/" }),
    never(
      "nothing-imports-server",
      { pathNot: "^(server/|(bench|e2e)/seed\\.ts$)" },
      { path: "^server/" },
    ),
    never(
      "tables-stay-behind-queries-and-mutations",
      {
        path: "^features/",
        pathNot: "/(queries|mutations|statements|testing|[a-z-]+\\.test)\\.tsx?$",
      },
      { path: "^db/" },
    ),
    never(
      "pages-hold-no-table",
      { path: "^(app|components|lib)/", pathNot: "\\.test\\.ts$" },
      { path: "^db/" },
    ),
    never("components-know-no-domain", { path: "^components/" }, { path: "^(features|server)/" }),
    never(
      "floor-knows-nobody",
      { path: "^lib/" },
      { path: "^(features|components|server|protocol)/" },
    ),
    never("tables-know-no-feature", { path: "^db/" }, { path: "^(features|components|server)/" }),
    never(
      "protocol-knows-nobody",
      { path: "^protocol/" },
      { path: "^(?!protocol/|node_modules/zod)" },
    ),
    never(
      "words-carry-no-zod",
      { path: "^protocol/", pathNot: "\\.schema\\.ts$" },
      { path: "(\\.schema\\.ts$|node_modules/)" },
    ),
    never(
      "client-knows-protocol-alone",
      { path: "^client/", pathNot: "testing\\.ts$|\\.test\\.ts$" },
      { path: "^(?!client/|protocol/)" },
    ),
    never(
      "features-take-the-client-s-stream-reader-alone",
      { path: "^(app|components|db|features|lib|server)/", pathNot: "\\.test\\.ts$" },
      { path: "^client/(?!(stream-reader|sse)\\.ts$)" },
    ),
    never(
      "widget-knows-client-and-protocol",
      { path: "^widget/", pathNot: "\\.test\\.ts$" },
      { path: "^(?!widget/|client/|protocol/|node_modules/preact|.*preact)" },
    ),
    // A seed arranges through mutations before the server starts; after it there is only HTTP.
    never(
      "outside-is-http-only",
      { path: "^(e2e|bench|chaos)/", pathNot: "/(seed|floor|plans|plans\\.test)\\.ts$" },
      { path: "^(app|components|db|features|server)/" },
    ),
    never(
      "features-meet-at-their-public-files",
      { path: "^features/([^/]+)/" },
      { path: "^features/[^/]+/components/", pathNot: "^features/$1/" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.next|/dist/" },
  },
};
