import { useState } from "react";
import { api, toast, useAction, useLocale, useSay } from "#ui";
import type { LessonInput, SentimentLabel, ShownReading, Taught } from "../model.ts";
import { say } from "./messages.ts";
import { isolated } from "./sentence.tsx";

/** What a member says of one voice: of a topic, or of how it is meant. `name` is what they call the topic. */
export type Correction =
  | { topic: string; name: string; verdict: "is" | "is-not" }
  | { sentiment: SentimentLabel };

/** Everything that shows readings, their counts or cases by them. */
const touched = ["voices", "board", "cases", "topics", "readings"];

/** The reading as it is shown, put right at once, and the way to put it right; the server's answer takes its place. */
export function useTeach(
  voice: string,
  reading: ShownReading | null,
): { shown: ShownReading | null; teach: (correction: Correction) => void } {
  const [held, hold] = useState<{ instead: ShownReading | null; shown: ShownReading | null }>();
  const tell = useTell((answer) => hold({ instead: reading, shown: answer.reading }));
  const lesson = useAction(async (correction: Correction) => {
    try {
      const answer = await api.post<Taught>("/api/lessons", inputOf(voice, correction));
      hold({ instead: reading, shown: answer.reading });
      tell(answer, correction);
    } catch (problem) {
      hold(undefined);
      throw problem;
    }
  }, touched);
  const teach = (correction: Correction): void => {
    if (reading) hold({ instead: reading, shown: corrected(held?.shown ?? reading, correction) });
    lesson.mutate(correction, { onError: ({ detail }) => toast(detail, "bad") });
  };
  // What came from the server meanwhile is newer than what was held.
  const shown = held && held.instead === reading ? held.shown : reading;
  return { shown, teach };
}

function inputOf(voice: string, correction: Correction): LessonInput {
  if ("sentiment" in correction) return { voice, sentiment: correction.sentiment };
  return { voice, topic: correction.topic, verdict: correction.verdict };
}

/** How the reading will look once it is learnt, as far as a page can know. */
function corrected(reading: ShownReading, correction: Correction): ShownReading {
  if ("sentiment" in correction) {
    const { sentiment: label } = correction;
    return { ...reading, corrected: true, sentiment: { ...reading.sentiment, label, sure: true } };
  }
  const { topic, name, verdict } = correction;
  const others = reading.topics.filter((one) => one.topic !== topic);
  if (verdict === "is-not") return { ...reading, topics: others };
  const { label, score } = reading.sentiment;
  return {
    ...reading,
    topics: [...others, { topic, name, sentiment: { label, score }, probability: 1, spans: [] }],
  };
}

/** Says what a lesson changed among the newest voices, with a button that takes it back and says what that changed. */
function useTell(undone: (answer: Taught) => void): (answer: Taught, correction: Correction) => void {
  const t = useSay(say);
  const locale = useLocale();
  const words = (
    { effect: { looked, before, after } }: Taught,
    correction: Correction,
    did: "taught" | "undone",
  ) =>
    "sentiment" in correction
      ? t(`lesson.${did}.sentiment`, { label: say(locale, `sentiment.${correction.sentiment}`) })
      : t(`lesson.${did}.topic`, { topic: isolated(correction.name), looked, before, after });
  const undo = useAction(async ({ lesson, correction }: { lesson: string; correction: Correction }) => {
    const answer = await api.del<Taught>(`/api/lessons/${lesson}`);
    undone(answer);
    toast(words(answer, correction, "undone"));
  }, touched);
  return (answer, correction) =>
    toast(words(answer, correction, "taught"), "good", {
      label: t("lesson.undo"),
      onPress: () =>
        undo.mutate(
          { lesson: answer.lesson.id, correction },
          { onError: ({ detail }) => toast(detail, "bad") },
        ),
    });
}
