import { Link, Section, useSay, Voices } from "#ui";
import { say } from "../messages.ts";
import type { Voice } from "../model.ts";
import { ShownVoice } from "./shown-voice.tsx";

/** People's own words as they come in. */
export function NewestVoices({ voices, all }: { voices: readonly Voice[]; all: string }) {
  const t = useSay(say);
  return (
    <Section title={t("voices.newest")} aside={<Link href={all}>{t("voices.all")}</Link>}>
      {voices.length === 0 && <p className="home-quiet">{t("voices.none-yet")}</p>}
      <Voices>
        {voices.map((voice) => (
          <ShownVoice key={voice.id} voice={voice} />
        ))}
      </Voices>
    </Section>
  );
}
