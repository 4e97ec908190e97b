import { Link, Voice as Said, useSay } from "#ui";
import { usePlaces, useReadVoice } from "#understand/web";
import { say } from "../messages.ts";
import type { Voice } from "../model.ts";

/** A voice with where it was heard, who gave it, and the case it is in. */
export function ShownVoice({ voice }: { voice: Voice }) {
  const t = useSay(say);
  const places = usePlaces();
  const { words, marks } = useReadVoice(voice);
  const { value, category, touchpoint, branch, channel, person, at } = voice;
  const meta = [
    places.touchpoint(touchpoint),
    ...(branch ? [places.branch(branch)] : []),
    places.channel(channel),
  ];
  return (
    <Said
      text={words ?? t("voice.no-words")}
      marks={marks}
      score={value}
      band={category}
      meta={[...new Set(meta)].filter(Boolean)}
      at={at}
      href={voice.case ? `/cases/${voice.case.id}` : undefined}
      onward={voice.case ? t("voice.case", { code: voice.case.code }) : undefined}
    >
      {person && (
        <Link quiet href={`/persons/${person.id}`}>
          <bdi>{person.name ?? t("person.unnamed")}</bdi>
        </Link>
      )}
    </Said>
  );
}
