import { reaction } from "#kernel/reactions";
import { voiceRead } from "#understand";
import { decideAfter } from "./decisions/decide-after.ts";

/** What was said before that is history, and nobody waits for an answer to it. */
const longestAgoMs = 7 * 86_400_000;

/** After each fresh voice policies that say so decide what could be done for its person. */
export const decideAfterVoices = reaction({
  name: "policies.decideAfterVoices",
  to: [voiceRead],
  run: async (kernel, tx, events) => {
    const begin = kernel.now().getTime() - longestAgoMs;
    const fresh = events
      .filter(voiceRead.is)
      .filter(({ at, data }) => data.was === null && data.now !== null && at.getTime() >= begin);
    const [first] = fresh;
    if (!first) return;
    const voices = fresh.map(({ person, data }) => ({ person, score: data.voice, case: null }));
    await decideAfter(kernel, tx, first.workspace, "voice", voices);
  },
});
