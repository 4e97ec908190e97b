import { Avatar, Code, Link, RelativeTime, ScoreMark, Tag, useSay } from "#ui";
import { MarkedWords, TopicLabel } from "#understand/web";
import { say } from "../messages.ts";
import type { CaseRow } from "../model.ts";
import { useChannels, usePersonName, useTimeWords } from "./words.tsx";

/** One case in the list: whose, what they said, where, who has it, how long there is. The whole line leads to it. */
export function CaseLine({ one }: { one: CaseRow }) {
  const t = useSay(say);
  const nameOf = usePersonName();
  const { words, tone } = useTimeWords()(one);
  return (
    <li className="case-line">
      <ScoreMark score={one.voice?.value ?? null} band={one.voice?.category ?? null} />
      <div className="case-line-body">
        <p className="case-line-head">
          <Link quiet href={`/cases/${one.id}`}>
            <bdi>{nameOf(one.person)}</bdi>
          </Link>{" "}
          <Code>{one.code}</Code>
        </p>
        <p className={one.voice?.text ? "case-line-words" : "case-line-words case-quiet"} dir="auto">
          {one.voice?.text ? (
            <MarkedWords text={one.voice.text} reading={one.voice.reading} />
          ) : (
            t("case.no-words")
          )}
        </p>
        <About one={one} />
        <Where one={one} />
      </div>
      <div className="case-line-end">
        <span className="case-line-tags">
          {one.isUrgent && <Tag tone="bad">{t("case.urgent")}</Tag>} <Tag tone={tone}>{words}</Tag>
        </span>
        <Owner owner={one.owner} />
      </div>
    </li>
  );
}

function About({ one: { topics } }: { one: CaseRow }) {
  const t = useSay(say);
  if (topics.length === 0) return null;
  return (
    <ul className="case-line-topics" aria-label={t("case.topics")}>
      {topics.map(({ topic, name, label }) => (
        <li key={topic}>
          <TopicLabel name={name} label={label} />
        </li>
      ))}
    </ul>
  );
}

function Where({ one }: { one: CaseRow }) {
  const t = useSay(say);
  const channels = useChannels();
  const parts = [
    one.touchpoint?.name ?? t("case.whole"),
    one.branch?.name,
    channels.nameOf(one.channel),
    one.voices > 1 && t("case.voices", { count: one.voices }),
  ];
  return (
    <p className="case-line-where">
      <bdi>{parts.filter(Boolean).join(" · ")}</bdi> ·{" "}
      <RelativeTime at={one.closedAt ?? one.voice?.at ?? one.openedAt} />
    </p>
  );
}

function Owner({ owner }: { owner: CaseRow["owner"] }) {
  const t = useSay(say);
  if (!owner) return <span className="case-line-owner case-nobody">{t("case.unassigned")}</span>;
  return (
    <span className="case-line-owner">
      <Avatar name={owner.name} /> <bdi>{owner.name}</bdi>
    </span>
  );
}
