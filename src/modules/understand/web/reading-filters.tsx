import { ComboBox, Select, useSay } from "#ui";
import { intents, sentimentLabels } from "../model.ts";
import { say } from "./messages.ts";
import { useTopicOptions } from "./topic-options.ts";

/** What voices can be chosen by that was read out of them, as it stands in the address. */
export const noReadingFilters = { topic: "", sentiment: "", intent: "", urgent: "", unsure: "", named: "" };

type Props = {
  chosen: typeof noReadingFilters;
  choose: (changed: Partial<typeof noReadingFilters>) => void;
};

const all = "all";

/** Narrows voices by topic, by how they are meant and by what they want. */
export function ReadingFilters({ chosen, choose }: Props) {
  const t = useSay(say);
  const topics = useTopicOptions();
  return (
    <>
      <ComboBox
        label={t("filter.topic")}
        hidesLabel
        placeholder={t("filter.all-topics")}
        value={chosen.topic || null}
        onChange={(topic) => choose({ topic: topic ?? "" })}
        options={topics}
      />
      <Select
        label={t("filter.sentiment")}
        hidesLabel
        value={chosen.unsure ? "unsure" : chosen.sentiment || all}
        onChange={(id) =>
          choose({
            sentiment: id === all || id === "unsure" ? "" : id,
            unsure: id === "unsure" ? "true" : "",
          })
        }
        options={[
          { id: all, label: t("filter.all-sentiments") },
          ...sentimentLabels.map((id) => ({ id, label: t(`sentiment.${id}`) })),
          { id: "unsure", label: t("filter.unsure") },
        ]}
      />
      <Select
        label={t("filter.intent")}
        hidesLabel
        value={chosen.urgent ? "urgent" : chosen.intent || all}
        onChange={(id) =>
          choose({ intent: id === all || id === "urgent" ? "" : id, urgent: id === "urgent" ? "true" : "" })
        }
        options={[
          { id: all, label: t("filter.all-intents") },
          { id: "urgent", label: t("reading.urgent") },
          ...intents.map((id) => ({ id, label: t(`intent.${id}`) })),
        ]}
      />
    </>
  );
}
