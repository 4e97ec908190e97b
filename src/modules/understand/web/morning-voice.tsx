import { Link, ScoreMark, useMay, useSay, When } from "#ui";
import type { Morning } from "../model.ts";
import { sayMorning } from "./morning-messages.ts";
import { usePlaces } from "./places.ts";
import { MarkedWords } from "./read-voice.tsx";
import { TopicLabel } from "./topic-label.tsx";

type Props = { voice: Morning["items"][number]; at: number; of: number };

/** One voice to be read in peace: its words large, and quietly under them where, when and of what. */
export function MorningVoice({ voice, at, of }: Props) {
  const t = useSay(sayMorning);
  const maySee = useMay("insights.view");
  const { text, value, category, person, reading } = voice;
  return (
    // One stop for the Tab key; J and K go on from there.
    <article className="morning-voice" tabIndex={at === 1 ? 0 : -1} aria-label={t("at", { at, of })}>
      {value !== null && <ScoreMark score={value} band={category} />}
      <div className="morning-body">
        <blockquote className="morning-words" dir="auto">
          <MarkedWords text={text} reading={reading} />
        </blockquote>
        <ul className="morning-topics">
          {reading.topics.map(({ topic, name, sentiment }) => (
            <li key={topic}>
              <Link quiet href={`/topics/${topic}`}>
                <TopicLabel name={name} label={sentiment.label} />
              </Link>
            </li>
          ))}
        </ul>
        <p className="morning-where">
          <Where voice={voice} />
          {person && maySee && (
            <span className="not-on-paper">
              {" · "}
              <Link href={`/persons/${person}`}>{t("person")}</Link>
            </span>
          )}
        </p>
      </div>
    </article>
  );
}

function Where({ voice: { touchpoint, branch, channel, at } }: Pick<Props, "voice">) {
  const places = usePlaces();
  const names = [
    places.touchpoint(touchpoint),
    ...(branch ? [places.branch(branch)] : []),
    places.channel(channel),
  ];
  const shown = [...new Set(names)].filter(Boolean);
  return (
    <>
      {shown.map((name) => (
        <span key={name}>
          <bdi>{name}</bdi>
          {" · "}
        </span>
      ))}
      <When at={at} />
    </>
  );
}
