import { Link, Marked, useSay, Voice } from "#ui";
import { category } from "../logic/nps.ts";
import type { Theme, ThemeVoice } from "../model.ts";
import { usePlaces } from "./places.ts";
import { passagesIn } from "./theme-facts.tsx";
import { sayThemes } from "./theme-messages.ts";

/** A voice of a theme, with the part marked that put it there. */
export function ShownThemeVoice({ voice, sentiment }: { voice: ThemeVoice; sentiment: Theme["sentiment"] }) {
  const t = useSay(sayThemes);
  const places = usePlaces();
  const { text, value, touchpoint, branch, channel, person, at } = voice;
  const meta = [
    places.touchpoint(touchpoint),
    ...(branch ? [places.branch(branch)] : []),
    places.channel(channel),
  ];
  return (
    <Voice
      text={<Marked text={text} passages={passagesIn(voice, sentiment)} />}
      score={value}
      band={value === null ? null : category(value)}
      meta={[...new Set(meta)].filter(Boolean)}
      at={at}
    >
      {person && (
        <Link quiet href={`/persons/${person}`}>
          {t("person")}
        </Link>
      )}
    </Voice>
  );
}
