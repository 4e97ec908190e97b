export { policiesRoutes } from "./api.ts";
export { askedInputs } from "./decisions/asked-inputs.ts";
export { type BroughtDecision, bringDecisions } from "./decisions/bring-decisions.ts";
export { chooseRemedy } from "./decisions/choose-remedy.ts";
export { type ChosenRemedy, chosenRemedies } from "./decisions/chosen-remedies.ts";
export { decideOne } from "./decisions/decide.ts";
export { decideAfter } from "./decisions/decide-after.ts";
export {
  outcomeNoted,
  remedyApproved,
  remedyChosen,
  remedyRefused,
} from "./decisions/events.ts";
export { readDecisions } from "./decisions/read-decisions.ts";
export { fillInputs, type Situation, situationOf, situationsOf } from "./decisions/situation.ts";
export { placeInCase } from "./decisions/store.ts";
export { type BroughtPolicy, bringPolicy } from "./documents/bring-policy.ts";
export { policiesInEffect, policyInEffect } from "./documents/policies-in-effect.ts";
export { keepDecisionFacts } from "./facts.ts";
export { type OrderToKeep, putHelpPage, putOrders } from "./help/store.ts";
export { decideAfterVoices } from "./reactions.ts";
export { readyPolicy } from "./ready/ready-policies.ts";
export type { PastCase, PastCases } from "./trials/subjects.ts";

/**
 * What a role or a key may be allowed to do here: see policies, write them, review and publish versions, have decisions made
 * and remedies given, approve remedies that cost more.
 */
export const policiesPermissions = [
  "policies.view",
  "policies.edit",
  "policies.review",
  "policies.publish",
  "policies.decide",
  "policies.approve",
] as const;
