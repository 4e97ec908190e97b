export { pastCases } from "./actions/past-cases.ts";
export { remindOfDue } from "./actions/remind-of-due.ts";
export { actRoutes } from "./api.ts";
export * from "./events.ts";
export { followChoices, followReadings, openCases, proposeForCases } from "./reactions.ts";

/** What a role may be allowed to do here: see cases, work on them, give them to others, close and reopen them. */
export const actPermissions = ["act.view", "act.work", "act.assign", "act.close"] as const;
export { type BroughtCase, bringCases } from "./actions/bring-cases.ts";
export type { BroughtStep } from "./logic/brought-case.ts";
export { caseCode } from "./logic/case-code.ts";
export { type CaseHead, casesOfPerson, casesOfScores } from "./store.ts";
export { countCases, listCases } from "./store-list.ts";
