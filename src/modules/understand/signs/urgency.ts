import type { VoiceSigns } from "./voice-signs.ts";

/**
 * How soon somebody must act for the one who speaks, 0 to 1: about a half where something is still owed (a wrong, missing
 * or spoilt thing, money, a call), towards 1 where it must be today (danger, theft, a deadline, a threat).
 */
export const urgencyOf = ({ signs: { urgent, pressing } }: VoiceSigns): number =>
  (urgent + Math.min(urgent, pressing)) / 2;

/** The chance that the one who speaks is going, 0 to 1. */
export const leavingOf = ({ signs }: VoiceSigns): number => signs.leaving;
