import { openCases } from "#act";
import type { Reaction } from "#kernel/reactions";
import { keepScoreFacts, scoreVoices } from "#understand";

/**
 * Who reacts to what: the product on one page.
 *
 *   listen.responseReceived, listen.mentionReceived → understand scores it
 *   understand.scored                               → facts of scores are kept
 *   understand.scored                               → act opens a case for an unhappy person
 */
export const flow: readonly Reaction[] = [scoreVoices, keepScoreFacts, openCases];
