import { RelativeTime, ScoreMark, useSay } from "#ui";
import { useReadVoice } from "#understand/web";
import { say } from "../messages.ts";
import type { CaseVoice } from "../model.ts";
import { useChannels } from "./words.tsx";

/** What the person said, the newest large; a case is about these words. */
export const CaseVoices = ({ voices }: { voices: CaseVoice[] }) => (
  <div className="case-voices">
    {voices.map((voice, place) => (
      <Said key={voice.id} voice={voice} isNewest={place === 0} />
    ))}
  </div>
);

function Said({ voice, isNewest }: { voice: CaseVoice; isNewest: boolean }) {
  const t = useSay(say);
  const channels = useChannels();
  const { value, category, text, channel, at, score, reading } = voice;
  // What a member wrote down has no score, and nobody reads it.
  const { words, marks } = useReadVoice({ id: score ?? voice.id, text, reading });
  return (
    <figure className={isNewest ? "case-voice" : "case-voice case-voice-more"}>
      {value !== null && <ScoreMark score={value} band={category} />}
      <div>
        <blockquote className={text ? "case-voice-words" : "case-voice-words case-quiet"} dir="auto">
          {words ?? t("case.no-words")}
        </blockquote>
        {marks}
        <figcaption className="case-voice-meta">
          {channels.nameOf(channel)} · <RelativeTime at={at} />
        </figcaption>
      </div>
    </figure>
  );
}
