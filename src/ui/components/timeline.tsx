import type { ReactNode } from "react";
import { When } from "../format.tsx";
import { Icon, type IconName } from "./icon.tsx";
import "./timeline.css";

export type Happening = {
  id: string;
  at: Date | string;
  icon?: IconName;
  /** What happened and who did it, in a sentence. */
  title: ReactNode;
  tone?: "plain" | "good" | "bad";
  /** What was said or written. */
  children?: ReactNode;
};

/** What happened, in the order given; newest first reads best. */
export const Timeline = ({ label, happenings }: { label: string; happenings: readonly Happening[] }) => (
  <ol className="timeline" aria-label={label}>
    {happenings.map(({ id, at, icon, title, tone = "plain", children }) => (
      <li key={id} className={`happening happening-${tone}`}>
        <span className="happening-mark">{icon && <Icon name={icon} size={16} />}</span>
        <div className="happening-body">
          <p className="happening-line">
            <span>{title}</span>{" "}
            <span className="happening-at">
              <When at={at} />
            </span>
          </p>
          {children}
        </div>
      </li>
    ))}
  </ol>
);
