import { useState } from "react";
import { api, Button, Notice, Select, TextField, useAction, useLocale, useSay } from "#ui";
import type { HelpLink, HelpLinkInput, HelpTopics } from "../../help/model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayHelp } from "../help-messages.ts";
import { MadeLink } from "./made-link.tsx";

const spans = ["24", "72", "336", "2160"] as const;

/** Makes the door of one customer, who is known by their number or by that of an order. */
export function LinkForm({ topics }: { topics: HelpTopics["items"] }) {
  const t = useSay(sayHelp);
  const locale = useLocale();
  const [person, name] = useState("");
  const [order, number] = useState("");
  const [topic, choose] = useState("all");
  const [hours, last] = useState<string>("336");
  const asked: Partial<HelpLinkInput> = {
    ...(person.trim() && { person: person.trim() }),
    ...(order.trim() && { order: order.trim() }),
    ...(topic !== "all" && { policy: topic }),
    hours: Number(hours),
  };
  const make = useAction(() => api.post<HelpLink>("/api/help-links", asked), []);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(undefined);
      }}
    >
      <div className="form-row">
        <TextField label={t("link.person")} direction="ltr" maxLength={200} value={person} onChange={name} />
        <TextField
          label={t("link.order")}
          description={t("link.order-detail")}
          direction="ltr"
          maxLength={100}
          value={order}
          onChange={number}
        />
      </div>
      <div className="form-row">
        {topics.length > 1 && (
          <Select
            label={t("link.topic")}
            value={topic}
            onChange={choose}
            options={[
              { id: "all", label: t("link.topic-all") },
              ...topics.map(({ policy, slug, name }) => ({
                id: policy,
                label: wordIn(name, locale) || slug,
              })),
            ]}
          />
        )}
        <Select
          label={t("link.hours")}
          value={hours}
          onChange={last}
          options={spans.map((id) => ({ id, label: t(`link.for.${id}`) }))}
        />
      </div>
      {make.error && <Notice tone="bad">{make.error.detail || make.error.title}</Notice>}
      <div className="form-actions">
        <Button type="submit" isPending={make.isPending} isDisabled={!asked.person && !asked.order}>
          {t("link.make")}
        </Button>
      </div>
      {make.data && <MadeLink link={make.data} />}
    </form>
  );
}
