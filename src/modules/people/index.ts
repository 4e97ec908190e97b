export { appendInteractions, type InteractionRow, interactionsOf } from "./facts.ts";
export { historiesOf, type PersonHistory } from "./history.ts";
export { ensurePersons, listPersons, type PersonFilter, readPerson, readPersons } from "./store.ts";
