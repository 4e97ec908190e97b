import { RelativeTime, ScoreMark, useSay } from "#ui";
import { say } from "../messages.ts";
import type { CaseVoice } from "../model.ts";
import { useChannels } from "./words.tsx";

/** What the person said, the newest large; a case is about these words. */
export function CaseVoices({ voices }: { voices: CaseVoice[] }) {
  const t = useSay(say);
  const channels = useChannels();
  return (
    <div className="case-voices">
      {voices.map(({ id, value, category, text, channel, at }, place) => (
        <figure key={id} className={place === 0 ? "case-voice" : "case-voice case-voice-more"}>
          {value !== null && <ScoreMark score={value} band={category} />}
          <div>
            <blockquote className={text ? "case-voice-words" : "case-voice-words case-quiet"} dir="auto">
              {text ?? t("case.no-words")}
            </blockquote>
            <figcaption className="case-voice-meta">
              {channels.nameOf(channel)} · <RelativeTime at={at} />
            </figcaption>
          </div>
        </figure>
      ))}
    </div>
  );
}
