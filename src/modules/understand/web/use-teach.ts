import { useState } from "react";
import { isolated } from "#kernel/locale";
import { api, toast, useAction, useLocale, useSay } from "#ui";
import type { LessonInput, ShownReading, Taught } from "../model.ts";
import { type Correction, corrected } from "./corrected.ts";
import { say } from "./messages.ts";

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
