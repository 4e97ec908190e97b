import type { ReactNode } from "react";
import { Link, ScoreMark, Tag, useFormat, useSay, When } from "#ui";
import { usePlaces, useReadVoice } from "#understand/web";
import { say } from "../messages.ts";
import type { TimelineEntry } from "../model.ts";

/** One thing that happened: what, where, when. */
export function Entry({ entry }: { entry: TimelineEntry }) {
  const places = usePlaces();
  const where = [
    ...(entry.touchpoint ? [places.touchpoint(entry.touchpoint)] : []),
    ...("branch" in entry && entry.branch ? [places.branch(entry.branch)] : []),
    places.channel(entry.channel),
  ];
  return (
    <li className={`timeline-entry timeline-${entry.kind}`}>
      <div className="timeline-what">
        <What entry={entry} />
      </div>
      <p className="timeline-where">
        {[...new Set(where)].join(" · ")} <When at={entry.at} />
      </p>
    </li>
  );
}

function What({ entry }: { entry: TimelineEntry }): ReactNode {
  const t = useSay(say);
  const { number } = useFormat();
  const kindName = useInteractionName();
  if (entry.kind === "case")
    return (
      <>
        <Link href={`/cases/${entry.id}`}>{t("entry.case", { code: entry.code })}</Link>{" "}
        <Tag tone={entry.closedAt ? "good" : "warning"}>
          {t(entry.closedAt ? "entry.case-closed" : "entry.case-open")}
        </Tag>
      </>
    );
  if (entry.kind === "interaction")
    return (
      <>
        {kindName(entry.what)}{" "}
        {entry.amount !== null && <span className="timeline-amount figures">{number(entry.amount)}</span>}
      </>
    );
  return <Said entry={entry} />;
}

function Said({ entry }: { entry: Extract<TimelineEntry, { kind: "response" | "mention" }> }) {
  const t = useSay(say);
  const { words, marks } = useReadVoice(entry);
  return (
    <>
      <ScoreMark score={entry.value} band={entry.category} />
      <div className="timeline-said">
        <blockquote dir="auto" className={entry.text ? "timeline-words" : "home-quiet"}>
          {words ?? t("voice.no-words")}
        </blockquote>
        {marks}
      </div>
    </>
  );
}

const knownKinds = ["visit", "purchase", "delivery", "call", "return"] as const;

/** What Hamdel knows by name; another kind is shown as it was sent. */
function useInteractionName(): (kind: string) => string {
  const t = useSay(say);
  return (kind) => {
    const known = knownKinds.find((one) => one === kind);
    return known ? t(`entry.${known}`) : kind;
  };
}
