/** The modules, in the order of the river: a module may import those before it, never those after. */
export const river = [
  "company",
  "people",
  "listen",
  "understand",
  "journeys",
  "policies",
  "act",
  "govern",
  "insights",
];

/** The layers of the source, the lowest first: a layer may import those before it. */
export const layers = ["src/kernel", "src/ui", "src/modules", "src/demo", "src/app"];

/** Inside a module, in reading order, which is also import order. A name stands for a file or a folder. */
export const inside = [
  "messages",
  "model",
  "events",
  "logic",
  "store",
  "facts",
  "actions",
  "reactions",
  "api",
];
