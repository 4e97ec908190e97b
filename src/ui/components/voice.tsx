import { Fragment, type ReactNode } from "react";
import { RelativeTime } from "../format.tsx";
import "./voice.css";
import { Link } from "./button.tsx";
import { type Band, ScoreMark } from "./score-mark.tsx";

export type VoiceProps = {
  /** Their words; with `Marked` what was understood in them. */
  text: ReactNode;
  score?: number | null;
  /** With `score`: the band it belongs to. */
  band?: Band | null;
  /** Topic, touchpoint, channel: a few words each, the first a little stronger. */
  meta?: readonly string[];
  at?: Date | string;
  /** Where the whole story is: the case, or the response. */
  href?: string;
  onward?: string;
  /** What was read out of the words, right under them. */
  marks?: ReactNode;
  /** More for the line under the words. */
  children?: ReactNode;
};

/** Somebody's own words, in their own direction. */
export const Voice = ({ text, score, band, meta = [], at, href, onward, marks, children }: VoiceProps) => (
  <figure className="voice">
    {score !== undefined && <ScoreMark score={score} band={band ?? null} />}
    <div className="voice-body">
      <blockquote className="voice-words" dir="auto">
        {text}
      </blockquote>
      {marks}
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

/** Voices below one another, a hairline between. */
export const Voices = ({ children }: { children: ReactNode }) => <div className="voices">{children}</div>;
