export { appendInteractions, type InteractionRow, interactionsOf } from "./facts.ts";
export { ensurePersons, readPerson, readPersons } from "./store.ts";
