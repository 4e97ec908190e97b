import { Tag, type Tone, useSay } from "#ui";
import { sayImport } from "../import/messages.ts";
import type { ImportState } from "../import/model.ts";

const tones: Partial<Record<ImportState, Tone>> = { done: "good", failed: "bad", uploaded: "warning" };

export function ImportStateTag({ state }: { state: ImportState }) {
  const t = useSay(sayImport);
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
