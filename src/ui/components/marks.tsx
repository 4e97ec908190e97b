import type { ReactNode } from "react";
import { ProgressBar } from "react-aria-components";
import { useFormat } from "../format.tsx";
import "./marks.css";

export type Tone = "plain" | "good" | "warning" | "bad";

/** A word about a thing's state. Quiet: most states deserve no colour. */
export const Tag = ({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>{children}</span>
);

/** The first letter of a name, where there is no face. */
export const Avatar = ({ name }: { name: string }) => (
  <span className="avatar" aria-hidden="true">
    {[...name.trim()][0]?.toUpperCase() ?? "؟"}
  </span>
);

/** Somebody: letter, name, and a quieter line. */
export const Person = ({ name, children }: { name: string; children?: ReactNode }) => (
  <span className="person">
    <Avatar name={name} />
    <span className="person-words">
      <bdi className="person-name">{name}</bdi>{" "}
      {children && <span className="person-detail">{children}</span>}
    </span>
  </span>
);

/** How far something is, 0…1; without a share, that it is under way. */
export function Progress({ label, share, detail }: { label: string; share?: number; detail?: ReactNode }) {
  const { percent } = useFormat();
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={(share ?? 0) * 100}
      isIndeterminate={share === undefined}
      valueLabel={share === undefined ? undefined : percent(share)}
    >
      <div className="progress-words">
        <span>{label}</span>{" "}
        <span className="figures">{detail ?? (share !== undefined && percent(share))}</span>
      </div>
      <div className="progress-track">
        <div
          className="progress-done"
          style={share === undefined ? undefined : { inlineSize: `${share * 100}%` }}
        />
      </div>
    </ProgressBar>
  );
}

/** Names and values under one another: the facts of one thing. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="facts">{children}</dl>;

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt> <dd>{children}</dd>
  </div>
);

/** A list of lines with a hairline between; each child is a line. */
export const Lines = ({ children }: { children: ReactNode }) => <ul className="lines">{children}</ul>;

/** One line: what it is at its start, what it comes to at its end. */
export const Line = ({ children, end }: { children: ReactNode; end?: ReactNode }) => (
  <li>
    <span className="line-start">{children}</span> {end && <span className="line-end">{end}</span>}
  </li>
);

/** A sentence that must be seen before going on. */
export const Notice = ({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) => (
  <div className={`notice notice-${tone}`} role={tone === "bad" ? "alert" : "note"}>
    {children}
  </div>
);
