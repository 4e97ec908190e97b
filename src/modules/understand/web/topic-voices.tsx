import { type Band, ErrorState, Link, Section, Skeleton, useGet, useSay, Voice, Voices } from "#ui";
import type { CountedTopic, ShownReading } from "../model.ts";
import { usePlaces } from "./places.ts";
import { useReadVoice } from "./read-voice.tsx";
import { sayTopics } from "./topic-messages.ts";
import { voicesHref } from "./voices-href.ts";

/** As much as is shown here of what the list of voices answers. */
type NewVoice = {
  id: string;
  text: string | null;
  value: number | null;
  category: Band | null;
  touchpoint: string | null;
  channel: string;
  at: string;
  reading: ShownReading | null;
};

/** The newest voices about a topic, each to be put right where it is not. */
export function TopicVoices({ topic: { key, voices } }: { topic: CountedTopic }) {
  const t = useSay(sayTopics);
  const newest = useGet<{ items: NewVoice[] }>("voices", "/api/voices", { topic: key, limit: 4 });
  return (
    <Section
      title={t("one.newest")}
      aside={<Link href={voicesHref({ topic: key })}>{t("one.all-voices", { count: voices })}</Link>}
    >
      {newest.isPending && <Skeleton lines={6} />}
      {newest.error && <ErrorState error={newest.error} onRetry={() => void newest.refetch()} />}
      {newest.data && (
        <Voices>
          {newest.data.items.map((voice) => (
            <NewestVoice key={voice.id} voice={voice} />
          ))}
        </Voices>
      )}
    </Section>
  );
}

function NewestVoice({ voice }: { voice: NewVoice }) {
  const places = usePlaces();
  const { words, marks } = useReadVoice(voice);
  const { value, category, touchpoint, channel, at } = voice;
  const meta = [places.touchpoint(touchpoint), places.channel(channel)];
  return (
    <Voice
      text={words}
      marks={marks}
      score={value}
      band={category}
      meta={[...new Set(meta)].filter(Boolean)}
      at={at}
    />
  );
}
