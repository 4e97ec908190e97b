import { useState } from "react";
import { Button, Select, Tag, useFormat, useLocale, useSay } from "#ui";
import type { AskedInput, MissedRemedy, Offer, WithheldOffer } from "../../decisions/model.ts";
import { changeWords } from "../../sentences/change-words.ts";
import { reasonWords } from "../../sentences/reason.ts";
import { type Vocabulary, vocabularyOf, wordIn } from "../../sentences/vocabulary.ts";
import { sayDeciding } from "../deciding-messages.ts";
import "./deciding.css";

/** What of a decision is shown. */
export type Shown = {
  offers: readonly Offer[];
  withheld: readonly WithheldOffer[];
  missed?: readonly MissedRemedy[];
};

/** The words in which reasons are told, from what was asked. */
export function vocabularyOfAsked(asked: readonly AskedInput[], locale: Vocabulary["locale"]): Vocabulary {
  const words = asked.map(({ input, label, question, said, unit, source, values }) => ({
    input,
    label,
    question,
    said,
    unit,
    source,
    values: values.map(({ value, label }) => ({ value: JSON.stringify(value), label })),
  }));
  return vocabularyOf({ words, remedies: [] }, locale);
}

/** Remedies in the order of fit, each with its reason; what cannot be had now; what would have to change for the others. */
export function OfferList({
  shown,
  vocabulary,
  onChoose,
  isBusy = false,
}: {
  shown: Shown;
  vocabulary: Vocabulary;
  onChoose?: (remedy: string, slot: string | undefined) => void;
  isBusy?: boolean;
}) {
  const t = useSay(sayDeciding);
  return (
    <div className="offers">
      {shown.offers.length > 0 && (
        <ol className="offer-list" aria-label={t("offers.list")}>
          {shown.offers.map((offer) => (
            <OfferLine
              key={offer.remedy}
              offer={offer}
              vocabulary={vocabulary}
              isBusy={isBusy}
              {...(onChoose && { onChoose: (slot: string | undefined) => onChoose(offer.remedy, slot) })}
            />
          ))}
        </ol>
      )}
      <Withheld withheld={shown.withheld} />
      <Missed missed={shown.missed ?? []} vocabulary={vocabulary} />
    </div>
  );
}

function OfferLine({
  offer,
  vocabulary,
  onChoose,
  isBusy,
}: {
  offer: Offer;
  vocabulary: Vocabulary;
  onChoose?: (slot: string | undefined) => void;
  isBusy: boolean;
}) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  const [slot, take] = useState<string | null>(offer.slots[0] ?? null);
  const told = wordIn(offer.told, locale);
  return (
    <li className="offer">
      <div className="offer-head">
        <strong className="offer-name" dir="auto">
          {wordIn(offer.name, locale) || offer.remedy}
        </strong>{" "}
        <Marks offer={offer} />
      </div>
      <p className="offer-reason">{reasonOf(offer, vocabulary)}</p>
      {told && (
        <p className="offer-told" dir="auto">
          {told}
        </p>
      )}
      {onChoose && (
        <div className="offer-actions">
          {slot !== null && (
            <Select
              label={t("offer.slot")}
              hidesLabel
              value={slot}
              onChange={take}
              options={offer.slots.map((id) => ({ id, label: id }))}
            />
          )}
          <Button small isDisabled={isBusy || offer.needsPerson} onPress={() => onChoose(slot ?? undefined)}>
            {t("offer.choose")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Marks({ offer }: { offer: Offer }) {
  const t = useSay(sayDeciding);
  const { number } = useFormat();
  return (
    <span className="offer-marks">
      {offer.worth !== null && offer.worthUnit !== null && (
        <Tag>{t(`offer.worth.${offer.worthUnit}`, { amount: number(offer.worth) })}</Tag>
      )}{" "}
      {offer.cost !== null && offer.cost > 0 && <Tag>{t("offer.cost", { amount: number(offer.cost) })}</Tag>}{" "}
      {offer.needsApproval && <Tag tone="warning">{t("offer.approval")}</Tag>}{" "}
      {offer.needsPerson && <Tag tone="warning">{t("offer.person")}</Tag>}{" "}
      {offer.check === "unchecked" && <Tag tone="warning">{t("offer.unchecked")}</Tag>}{" "}
      {offer.role && <Tag>{t("offer.role", { role: offer.role })}</Tag>}
    </span>
  );
}

/** The rules that put it out stand first; those of decisions beneath have numbers of their own, which would only confuse. */
function reasonOf({ reason }: Offer, vocabulary: Vocabulary): string {
  const offering = reason.rules[0]?.decision;
  const facts = reason.inputs.filter(({ value }) => isSimple(value));
  return reasonWords(
    new Map(facts.map(({ input, value }) => [input, value as string | number | boolean])),
    reason.rules.filter(({ decision }) => decision === offering).map(({ place }) => place),
    vocabulary,
  );
}

const isSimple = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

function Withheld({ withheld }: { withheld: readonly WithheldOffer[] }) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  if (withheld.length === 0) return null;
  const why = ({ because }: WithheldOffer) =>
    because.code === "limit"
      ? t("withheld.limit", because)
      : t("withheld.unavailable", { said: because.said ? `: ${because.said}` : "" });
  return (
    <section>
      <h3 className="offer-heading">{t("withheld")}</h3>
      <ul className="offer-others">
        {withheld.map((one) => (
          <li key={one.remedy}>
            <bdi>{wordIn(one.name, locale)}</bdi>: {why(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Missed({ missed, vocabulary }: { missed: readonly MissedRemedy[]; vocabulary: Vocabulary }) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  if (missed.length === 0) return null;
  const change = ({ changes: [nearest] }: MissedRemedy) => {
    if (!nearest) return t("missed.none");
    const columns = nearest.cells.map(({ input }) => ({ id: input, expression: input }));
    const cells = nearest.cells.map(({ test }, column) => ({ column, test }));
    return changeWords(columns, cells, vocabulary, { names: new Set(columns.map(({ id }) => id)) });
  };
  return (
    <details>
      <summary className="offer-heading">{t("missed")}</summary>
      <ul className="offer-others">
        {missed.map((one) => (
          <li key={one.remedy}>
            <bdi>{wordIn(one.name, locale)}</bdi>: {change(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
