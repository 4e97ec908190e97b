import { Icon, Link, useFormat, useSay } from "#ui";
import { type FeelingOverTime, type SentimentLabel, sentimentLabels } from "../model.ts";
import { say } from "./messages.ts";
import "./feeling-bar.css";
import { sentimentIcons } from "./sentiment-mark.tsx";

type Props = { counts: FeelingOverTime["total"]["counts"]; href: (label: SentimentLabel) => string };

/** How many voices are positive, neutral and negative, in reading order; each leads to its voices. */
export function FeelingBar({ counts, href }: Props) {
  const t = useSay(say);
  const { percent, number } = useFormat();
  const total = counts.positive + counts.neutral + counts.negative;
  if (total === 0) return null;
  return (
    <div className="feeling">
      <div className="feeling-bar" aria-hidden="true">
        {sentimentLabels.map(
          (label) =>
            counts[label] > 0 && (
              <span key={label} className={`feeling-${label}`} style={{ flexGrow: counts[label] }} />
            ),
        )}
      </div>
      <ul className="feeling-words">
        {sentimentLabels.map((label) => (
          <li key={label} className={`reading-${label}`}>
            <Icon name={sentimentIcons[label]} size={16} />
            <Link quiet href={href(label)}>
              {t(`sentiment.${label}`)} <span className="figures">{percent(counts[label] / total)}</span>
            </Link>{" "}
            <span className="feeling-n figures">{number(counts[label])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
