import type { Reaction } from "#kernel/reactions";
import { keepScoreFacts, scoreVoices } from "#understand";

/**
 * Who reacts to what: the product on one page.
 *
 *   listen.responseReceived, listen.mentionReceived → understand scores it
 *   understand.scored                               → facts of scores are kept
 */
export const flow: readonly Reaction[] = [scoreVoices, keepScoreFacts];
