import { Button } from "react-aria-components";
import { Icon, Menu, useSay } from "#ui";
import { type Sentiment, type SentimentLabel, sentimentLabels } from "../model.ts";
import { say } from "./messages.ts";
import "./reading.css";

export const sentimentIcons = { positive: "glad", neutral: "even", negative: "sad" } as const;

type Props = {
  sentiment: Sentiment;
  /** A member said so. */
  isCorrected: boolean;
  onSay?: (label: SentimentLabel) => void;
};

/** How a voice is meant, and whether that is sure; pressed, a member says how. */
export function SentimentMark({ sentiment: { label, sure }, isCorrected, onSay }: Props) {
  const t = useSay(say);
  const look = `reading-mark reading-${label}${sure ? "" : " reading-unsure"}`;
  const words = (
    <>
      <Icon name={sentimentIcons[label]} size={16} />
      <span>{t(sure ? `sentiment.${label}` : `sentiment.unsure.${label}`)}</span>
      {isCorrected && <Icon name="check" size={14} />}
      {isCorrected && <span className="unseen">{t("reading.corrected")}</span>}
    </>
  );
  if (!onSay) return <span className={look}>{words}</span>;
  return (
    <Menu
      label={t("reading.sentiment-is")}
      trigger={
        <Button className={look}>
          {words}
          <span className="unseen">{t("reading.put-right")}</span>
        </Button>
      }
      entries={sentimentLabels.map((one) => ({
        id: one,
        label: t(`sentiment.is.${one}`),
        icon: sentimentIcons[one],
      }))}
      onAction={(id) => onSay(id as SentimentLabel)}
    />
  );
}
