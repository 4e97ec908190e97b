import { type ReactNode, useState } from "react";
import { Marked, useMay } from "#ui";
import type { ShownReading } from "../model.ts";
import { passagesOf } from "./passages.ts";
import { ReadingMarks } from "./reading-marks.tsx";
import { useTeach } from "./use-teach.ts";

/** `text` is that which the spans of the reading are of; the reading is null while there is none. */
type GivenVoice = { id: string; text: string | null; reading: ShownReading | null };

/**
 * A voice's words with what was understood marked in them, and what stands under them: how it is meant, its topics and
 * what it wants, each to be put right where the member may.
 */
export function useReadVoice({ id, text, reading }: GivenVoice): { words: ReactNode; marks: ReactNode } {
  const [lit, light] = useState<string | null>(null);
  const mayTeach = useMay("understand.teach");
  const { shown, teach } = useTeach(id, reading);
  if (text === null || shown === null) return { words: text, marks: null };
  return {
    words: <Marked text={text} passages={passagesOf(text, shown.topics, lit)} />,
    marks: <ReadingMarks text={text} reading={shown} onPoint={light} teach={mayTeach ? teach : undefined} />,
  };
}

/** The same words where nothing can be done with them, as in a list of cases. */
export const MarkedWords = ({ text, reading }: { text: string; reading: ShownReading | null }) => (
  <Marked text={text} passages={passagesOf(text, reading?.topics ?? [])} />
);
