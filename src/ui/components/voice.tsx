import { Fragment, type ReactNode } from "react";
import { RelativeTime } from "../format.tsx";
import "./voice.css";
import { Link } from "./button.tsx";
import { type Band, ScoreMark } from "./score-mark.tsx";

/** A passage of the text that was understood: from `start` to `end` in UTF-16 units, as the text analysis gives them. */
export type Passage = { start: number; end: number; tone: "good" | "bad" | "mixed"; label?: string };

export type VoiceProps = {
  text: string;
  passages?: readonly Passage[];
  score?: number | null;
  /** With `score`: the band it belongs to. */
  band?: Band | null;
  /** Topic, touchpoint, channel: a few words each, the first a little stronger. */
  meta?: readonly string[];
  at?: Date | string;
  /** Where the whole story is: the case, or the response. */
  href?: string;
  onward?: string;
  /** More for the line under the words. */
  children?: ReactNode;
};

/** Somebody's own words, in their own direction. */
export const Voice = ({
  text,
  passages = [],
  score,
  band,
  meta = [],
  at,
  href,
  onward,
  children,
}: VoiceProps) => (
  <figure className="voice">
    {score !== undefined && <ScoreMark score={score} band={band ?? null} />}
    <div className="voice-body">
      <blockquote className="voice-words" dir="auto">
        {marked(text, passages)}
      </blockquote>
      <figcaption className="voice-meta">
        {meta.map((part) => (
          <Fragment key={part}>
            <span>{part}</span>{" "}
          </Fragment>
        ))}
        {children}
        {at && <RelativeTime at={at} />}
        {href && (
          <span className="voice-onward">
            <Link href={href} onward>
              {onward}
            </Link>
          </span>
        )}
      </figcaption>
    </div>
  </figure>
);

function marked(text: string, passages: readonly Passage[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    if (passage.start < from) continue;
    parts.push(text.slice(from, passage.start));
    parts.push(
      <mark key={passage.start} className={`passage passage-${passage.tone}`} title={passage.label}>
        {text.slice(passage.start, passage.end)}
      </mark>,
    );
    from = passage.end;
  }
  return [...parts, text.slice(from)];
}

/** Voices below one another, a hairline between. */
export const Voices = ({ children }: { children: ReactNode }) => <div className="voices">{children}</div>;
