import { followChoices, followReadings, openCases, proposeForCases, remindOfDue } from "#act";
import type { Round } from "#kernel/jobs";
import type { Kernel } from "#kernel/kernel";
import type { Reaction } from "#kernel/reactions";
import { decideAfterVoices, keepDecisionFacts } from "#policies";
import {
  keepReadingFacts,
  keepScoreFacts,
  queueWeeklyRuns,
  recogniseNames,
  scoreVoices,
  seekSecondOpinions,
} from "#understand";

/**
 * Who reacts to what: the product on one page.
 *
 *   listen.responseReceived, listen.mentionReceived → understand scores it and reads its words
 *   company.listChanged                             → understand recognises other names in words
 *   understand.scored                               → facts of scores are kept
 *   understand.voiceRead                            → facts of what voices say are kept
 *   understand.scored                               → act opens a case for an unhappy person
 *   understand.voiceRead                            → act makes the voice's case as urgent as it was read
 *   understand.voiceRead                            → policies that say so decide what could be done for the person
 *   act.caseOpened                                  → policies that say so propose remedies in the case
 *   policies.remedyChosen, …Approved, …Refused,
 *     policies.outcomeNoted                         → cases tell of it; what a customer chose themself gets a case
 *   policies.decided, …remedyGiven and the above    → facts of decisions and remedies are kept
 *
 *   every minute                                    → act reminds of the cases that fall due
 *   every minute                                    → understand asks a model elsewhere, where one was named
 *   every week, as each workspace counts them       → understand looks for themes nobody named
 */
export const flow: readonly Reaction[] = [
  scoreVoices,
  recogniseNames,
  keepScoreFacts,
  keepReadingFacts,
  openCases,
  followReadings,
  decideAfterVoices,
  proposeForCases,
  followChoices,
  keepDecisionFacts,
];

/** What comes round by the clock. */
export const rounds = (kernel: Kernel): Round[] => [
  { name: "act.remindOfDue", cron: "* * * * *", run: () => remindOfDue(kernel) },
  { name: "understand.seekSecondOpinions", cron: "* * * * *", run: () => seekSecondOpinions(kernel) },
  // Hourly, because weeks begin at another hour in every time zone.
  { name: "understand.queueWeeklyRuns", cron: "7 * * * *", run: () => queueWeeklyRuns(kernel) },
];
