import {
  Answered,
  type Happening,
  type IconName,
  Link,
  ScoreMark,
  Timeline,
  useFormat,
  useGet,
  useSay,
} from "#ui";
import { say } from "../messages.ts";
import type { CaseFile, PastEntry } from "../model.ts";
import { useChannels } from "./words.tsx";

/** What else the person lived through, the newest first; the voices of this case stand above already. */
export function CasePast({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const past = useGet<{ items: PastEntry[] }>("cases", `/api/cases/${file.id}/past`);
  const happeningOf = useHappening();
  const own = new Set(file.allVoices.map(({ score }) => score));
  return (
    <Answered query={past}>
      {({ items }) => {
        const others = items.filter((entry) => entry.kind !== "voice" || !own.has(entry.voice.score));
        if (others.length === 0) return <p className="case-quiet">{t("case.past.none")}</p>;
        return (
          <div className="case-past">
            <Timeline label={t("case.past")} happenings={others.slice(0, mostShown).map(happeningOf)} />
          </div>
        );
      }}
    </Answered>
  );
}

const mostShown = 12;

function useHappening(): (entry: PastEntry) => Happening {
  const t = useSay(say);
  const interaction = useInteractionWords();
  return (entry) => {
    const { at } = entry;
    if (entry.kind === "interaction")
      return { id: entry.id, at, icon: icons[entry.what] ?? "company", title: interaction(entry) };
    if (entry.kind === "case") {
      const title = (
        <Link href={`/cases/${entry.id}`}>{t(`past.case.${entry.state}`, { code: entry.code })}</Link>
      );
      return { id: entry.id, at, icon: "case", title };
    }
    return {
      id: entry.voice.id,
      at,
      icon: "voices",
      ...voiceWords(entry, entry.touchpoint?.name ?? t("case.whole")),
    };
  };
}

function voiceWords({ voice }: Extract<PastEntry, { kind: "voice" }>, place: string) {
  const title = (
    <>
      <ScoreMark score={voice.value} band={voice.category} /> <bdi>{place}</bdi>
    </>
  );
  const words = voice.text && (
    <p className="case-record-words" dir="auto">
      {voice.text}
    </p>
  );
  return { title, children: words };
}

const icons: Record<string, IconName> = { call: "phone", delivery: "flag", return: "previous" };
const knownInteractions = ["visit", "purchase", "delivery", "call", "return"] as const;

function useInteractionWords() {
  const t = useSay(say);
  const { number } = useFormat();
  const channels = useChannels();
  return ({ what, channel, amount, touchpoint }: Extract<PastEntry, { kind: "interaction" }>): string => {
    const known = knownInteractions.find((one) => one === what);
    const name = known ? t(`past.interaction.${known}`) : what;
    return [name, touchpoint?.name ?? channels.nameOf(channel), amount !== null && number(amount)]
      .filter(Boolean)
      .join(" · ");
  };
}
