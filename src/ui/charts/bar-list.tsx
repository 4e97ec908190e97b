import type { ReactNode } from "react";
import { Link } from "../components/button.tsx";
import { useFormat } from "../format.tsx";
import "./charts.css";

export type Bar = {
  id: string;
  label: ReactNode;
  value: number;
  /** The value in words, where it isn't a plain number. */
  shown?: string;
  href?: string;
  tone?: "good" | "bad" | "plain";
};

/** Values by name, longest bar first or as given; bars begin at zero. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const { number } = useFormat();
  const greatest = Math.max(...bars.map(({ value }) => Math.abs(value)), Number.EPSILON);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label, value, shown, href, tone = "good" }) => (
        <li key={id}>
          <span className="bars-label">
            {href ? (
              <Link quiet href={href}>
                {label}
              </Link>
            ) : (
              label
            )}
          </span>{" "}
          <span className="bars-track" aria-hidden="true">
            {value !== 0 && (
              <span
                className={`bars-bar bars-${tone}`}
                style={{ inlineSize: `${(Math.abs(value) / greatest) * 100}%` }}
              />
            )}
          </span>
          <span className="bars-value figures">{shown ?? number(value)}</span>
        </li>
      ))}
    </ul>
  );
}
