import { Tag, type Tone, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";

const tones: Record<Survey["state"], Tone> = { draft: "plain", open: "good", closed: "warning" };

export function SurveyState({ survey: { state } }: { survey: Pick<Survey, "state"> }) {
  const t = useSay(say);
  return <Tag tone={tones[state]}>{t(`survey.state-${state}`)}</Tag>;
}
