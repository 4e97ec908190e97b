import { inside, layers, river } from "./architecture.js";

const among = (names) => `(${names.join("|")})`;

const upward = layers.slice(0, -1).map((layer, place) => ({
  name: `${layer}-knows-no-higher-layer`,
  severity: "error",
  from: { path: `^${layer}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: `^${among(layers.slice(place + 1))}/` },
}));

const downstream = river.slice(0, -1).map((module, place) => ({
  name: `${module}-imports-only-to-the-left`,
  severity: "error",
  from: { path: `^src/modules/${module}/` },
  to: { path: `^src/modules/${among(river.slice(place + 1))}/` },
}));

const doors = {
  name: "through-the-door",
  comment: "Another module is entered by its index.ts, its model.ts or its web/index.ts.",
  severity: "error",
  from: { path: "^src/modules/([^/]+)/" },
  to: {
    path: "^src/modules/([^/]+)/",
    pathNot: ["^src/modules/$1/", "^src/modules/[^/]+/(index|model|web/index)\\.tsx?$"],
  },
};

const doorsFromOutside = {
  name: "through-the-door-from-outside",
  severity: "error",
  from: { path: "^src/(demo|app)/" },
  to: { path: "^src/modules/", pathNot: "^src/modules/[^/]+/(index|model|web/index)\\.tsx?$" },
};

const insideOrder = inside.slice(0, -1).map((part, place) => ({
  name: `inside-a-module-${part}-comes-first`,
  severity: "error",
  from: { path: `^src/modules/([^/]+)/${part}(\\.ts$|/)`, pathNot: "\\.test\\.ts$" },
  to: { path: `^src/modules/$1/${among(inside.slice(place + 1))}(\\.ts$|/)` },
}));

const browser = {
  name: "pages-import-nothing-of-the-server",
  comment:
    "What runs in a browser may know models, messages, pure logic, the ui and what in the kernel is browser-safe.",
  severity: "error",
  from: { path: "^src/(modules/[^/]+/web|ui|app/web)/", pathNot: "\\.test\\.tsx?$" },
  to: {
    path: "^src/(modules/[^/]+/(index|store|api|reactions|facts)\\.ts$|modules/[^/]+/actions/|kernel/(records|facts|journal|http/))",
  },
};

const circles = {
  name: "no-circles",
  severity: "error",
  from: {},
  to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
};

export default {
  forbidden: [...upward, ...downstream, doors, doorsFromOutside, ...insideOrder, browser, circles],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
