export { appendInteractions, type InteractionRow, interactionsOf } from "./facts.ts";
export { ensurePersons, listPersons, type PersonFilter, readPerson, readPersons } from "./store.ts";
