/**
 * Which file may import which: the ladder of rooms, the pure heart, and the one importer of each outside library.
 * A room may import those before it, never those after it.
 */
const ladder = [
  ["kernel"],
  ["settings"],
  ["currency"],
  ["plan"],
  ["network"],
  ["identity"],
  ["document"],
  ["coverage"],
  ["case-file"],
  ["claim"],
  ["payment"],
  ["direct-billing", "reimbursement"],
  ["direct-request", "voucher"],
  ["statement", "messaging", "loading"],
  ["worklist"],
];
const rooms = ladder.flat();
const anyOf = (names) => `(${names.join("|")})`;

/** Files that may know GraphQL and the request's context, by name, also behind a prefix: `quote-resolver.ts`. */
const doorFile = "[/-](resolver|types|inputs|fields|view|routes)\\.ts$";
const otherDoors = [
  // started by a person at a terminal, they read the settings themselves
  "/cli/",
  // the fast path reads GraphQL documents and answers them without their resolvers
  "^server/network/search/fast/(plugin|selection|value)\\.ts$",
];
const belowTheDoor = {
  path: `^server/${anyOf(rooms)}/`,
  pathNot: [doorFile, ...otherDoors],
};

/** Values of the kernel that are pure: no library, no clock, no file. */
const kernelValues =
  "^server/kernel/(money|dates|language|currency|geography|error-codes|contacts|roles|opening-hours)\\.ts$";
/** Files that are pure beside the rules of their room: tables, and checks of a number. */
const caseFileValues = "^server/case-file/(pathologies|icd9cm|prescription-number)\\.ts$";
const numbers = "^server/(network/vat-number|identity/(tax-code|roles|password/common))\\.ts$";
const pure = ["^server/plan/(?!cli/)", "^server/.+rules\\.ts$", kernelValues, caseFileValues, numbers];
const graphqlLibraries =
  "node_modules/(graphql|type-graphql|graphql-scalars|@apollo|@as-integrations|graphql-[a-z]+)/";

/** Inner rooms of a room have a ladder of their own; the files beside them stand below all of them. */
const innerLadders = {
  network: [["gazetteer"], ["search", "import", "upkeep"], ["fees"]],
  coverage: [["corrections"]],
  identity: [["proof"], ["contacts", "factor"], ["password"], ["session", "oidc", "staff"]],
};

const climbsWithin = Object.entries(innerLadders).flatMap(([room, inner]) => [
  {
    name: `${room}-imports-its-inner-rooms`,
    comment: `What lies at the top of ${room} is what its inner rooms share: it knows none of them.`,
    severity: "error",
    from: { path: `^server/${room}/[^/]+\\.ts$` },
    to: { path: `^server/${room}/${anyOf(inner.flat())}/` },
  },
  ...inner.flatMap((rung, index) =>
    rung.map((own) => {
      const forbidden = [...inner.slice(index + 1).flat(), ...rung.filter((other) => other !== own)];
      return {
        name: `${room}-${own}-imports-upward`,
        comment: `${room}/${own} stands below or beside ${forbidden.join(", ") || "nothing"}.`,
        severity: "error",
        from: { path: `^server/${room}/${own}/` },
        to: { path: forbidden.length ? `^server/${room}/${anyOf(forbidden)}/` : "^$" },
      };
    }),
  ),
]);

const climbs = ladder.flatMap((rung, index) => {
  const above = ladder.slice(index + 1).flat();
  const beside = (room) => rung.filter((other) => other !== room);
  return rung
    .map((room) => [room, [...above, ...beside(room)]])
    .filter(([, forbidden]) => forbidden.length > 0)
    .map(([room, forbidden]) => ({
      name: `${room}-imports-upward`,
      comment: `${room} stands below or beside ${forbidden.join(", ")}: let them import ${room}, or move what both need further down.`,
      severity: "error",
      from: { path: `^server/${room}/` },
      to: { path: `^server/${anyOf(forbidden)}/` },
    }));
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...climbs,
    ...climbsWithin,
    {
      name: "room-imports-house",
      comment:
        "Rooms know nothing of the house around them; only resolvers, their types and routes know the context.",
      severity: "error",
      from: { path: `^server/${anyOf(rooms)}/`, pathNot: "/cli/" },
      to: {
        path: "^server/([^/]+\\.ts$|seed/|http/|surface/|cli/)",
        pathNot: "^server/(context|config)\\.ts$",
      },
    },
    {
      name: "context-only-for-doors",
      comment:
        "The request's context ends at the door; verbs, reads and clocks receive `act`, or em, actor, now and language.",
      severity: "error",
      from: belowTheDoor,
      to: { path: "^server/(context|config)\\.ts$" },
    },
    {
      name: "pure-stays-pure",
      comment: "Plans, rules and the kernel's values import only each other: no library, no file, no clock.",
      severity: "error",
      from: { path: pure },
      to: { pathNot: pure },
    },
    {
      name: "no-graphql-below-the-door",
      comment: "Entities are not API types: a column must never be one decorator away from leaking.",
      severity: "error",
      from: belowTheDoor,
      to: { path: graphqlLibraries },
    },
    {
      name: "server-without-web",
      comment: "schema.graphql is the contract between server and web.",
      severity: "error",
      from: { path: "^server/" },
      to: { path: "^web/" },
    },
    {
      name: "web-without-server",
      comment: "schema.graphql is the contract between server and web.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^(server|migrations|tests)/" },
    },
    {
      name: "product-without-tests",
      severity: "error",
      from: { path: "^(server|web|migrations)/" },
      to: { path: "^tests/" },
    },
    {
      name: "urql-only-in-api",
      comment: "Pages talk to the API through lib/api.ts.",
      severity: "error",
      from: { path: "^web/", pathNot: "^web/src/lib/api\\.ts$" },
      to: { path: "node_modules/@urql/" },
    },
    {
      name: "leaflet-only-in-map",
      comment: "Leaflet needs a browser: lib/map loads it there.",
      severity: "error",
      from: { path: "^web/", pathNot: "^web/src/lib/map/" },
      to: { path: "node_modules/(leaflet|supercluster)/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { pathNot: "^web/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^web/(build|\\.svelte-kit)/|^web/src/lib/gql/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "svelte", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".svelte", ".json"],
    },
  },
};
