import type { ReactNode } from "react";
import { Fact, Facts, Link, type Passage, Tag, type Tone, useFormat, useSay } from "#ui";
import type { Theme, ThemeState, ThemeVoice } from "../model.ts";
import { usePlaces } from "./places.ts";
import { sayThemes } from "./theme-messages.ts";
import { useTopicName, useTopics } from "./use-topics.ts";

/** Signs beside the words, as colour alone says nothing. */
const signs: Record<ThemeState, string> = { new: "✦", growing: "▲", steady: "–", fading: "▼" };
const tones: Record<ThemeState, Tone> = {
  new: "warning",
  growing: "warning",
  steady: "plain",
  fading: "plain",
};

export function ThemeStateTag({ state }: { state: ThemeState }) {
  const t = useSay(sayThemes);
  return (
    <Tag tone={tones[state]}>
      <span aria-hidden="true">{signs[state]}</span> {t(`state.${state}`)}
    </Tag>
  );
}

/** How much more or less it is said of late, and whether that is more than chance. */
export function ThemeChangeWords({ change, weeks }: { change: Theme["change"]; weeks: number | null }) {
  const t = useSay(sayThemes);
  const { percent } = useFormat();
  const { recent, before, recentShare, beforeShare, certain } = change;
  const share = (of: number) => percent(of, 1);
  return (
    <p className="theme-change">
      {before === 0
        ? t("change.new", { weeks: weeks ?? 1, recent })
        : t("change", {
            weeks: weeks ?? 1,
            recentShare: share(recentShare),
            beforeShare: share(beforeShare),
          })}{" "}
      {certain ? <strong>{t("change.certain")}</strong> : t("change.uncertain")}
    </p>
  );
}

/** Beyond this a theme is happy or unhappy rather than in between. */
const telling = 0.2;

export const feelingOf = (sentiment: Theme["sentiment"]): "good" | "even" | "bad" => {
  if (!sentiment || Math.abs(sentiment.mean) < telling) return "even";
  return sentiment.mean > 0 ? "good" : "bad";
};

const mostPlaces = 3;

/** How it is meant, where it is said, in which words, and what is known of it already. */
export function ThemeFacts({ theme, children }: { theme: Theme; children?: ReactNode }) {
  const t = useSay(sayThemes);
  const { signed } = useFormat();
  const places = usePlaces();
  const { sentiment, touchpoints, words, topics } = theme;
  const known = useKnownTopics(topics);
  const at = touchpoints.slice(0, mostPlaces).map(({ id, share }) => ({
    id: id ?? "none",
    name: places.touchpoint(id),
    share,
  }));
  return (
    <Facts>
      {sentiment && (
        <Fact name={t("feeling")}>
          {t("feeling.of", { words: t(`feeling.${feelingOf(sentiment)}`), mean: signed(sentiment.mean) })}
        </Fact>
      )}
      {at.length > 0 && (
        <Fact name={t("places")}>
          <Shares shares={at} />
        </Fact>
      )}
      {words.length > 0 && (
        <Fact name={t("words")}>
          <span dir="auto">{words.join(theme.language === "fa" ? "، " : ", ")}</span>
        </Fact>
      )}
      {known.length > 0 && (
        <Fact name={t("known")}>
          <Shares shares={known} />
        </Fact>
      )}
      {children}
    </Facts>
  );
}

type Share = { id: string; name: string; share: number; href?: string };

/** Names with their shares; each keeps its own direction. */
function Shares({ shares }: { shares: readonly Share[] }) {
  const { percent } = useFormat();
  return (
    <ul className="theme-shares">
      {shares.map(({ id, name, share, href }) => (
        <li key={id}>
          {href ? (
            <Link href={href}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi>{name}</bdi>
          )}{" "}
          <span className="theme-share figures">{percent(share)}</span>
        </li>
      ))}
    </ul>
  );
}

function useKnownTopics(topics: Theme["topics"]): Share[] {
  const nameOf = useTopicName();
  const tree = useTopics();
  return topics.flatMap(({ topic, share }) => {
    const known = tree.data?.items.find(({ key }) => key === topic);
    return known ? [{ id: topic, name: nameOf(known), share, href: `/topics/${topic}` }] : [];
  });
}

/** The part of a voice that put it in its theme, in the theme's tone. */
export const passagesIn = ({ spans }: ThemeVoice, sentiment: Theme["sentiment"]): Passage[] => {
  const feeling = feelingOf(sentiment);
  return spans.map((span) => ({ ...span, tone: feeling === "even" ? "plain" : feeling }));
};
