import { useEffect, useRef } from "react";
import { Icon, useSay } from "#ui";
import { type GridWord, sayGrid } from "../grid-messages.ts";
import { FeelWords } from "./feel-words.tsx";
import type { Offer } from "./offers.ts";

type CellOffersProps = {
  id: string;
  offers: readonly Offer[];
  shown: number;
  onTake: (offer: Offer) => void;
};

/** What could be written here; the field keeps the focus. */
export function CellOffers({ id, offers, shown, onTake }: CellOffersProps) {
  const t = useSay(sayGrid);
  const list = useRef<HTMLDivElement>(null);
  // The external system is the list's own scrolling.
  useEffect(() => {
    list.current?.children[shown]?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <div
      ref={list}
      role="listbox"
      id={`${id}-offers`}
      className="options grid-offers"
      aria-label={t("offers")}
    >
      {offers.map((offer, place) => (
        // The field's own keys choose among these.
        <div
          key={keyOf(offer)}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          className="option"
          data-focused={place === shown || undefined}
          data-selected={(offer.kind === "value" && offer.isChosen) || undefined}
          aria-selected={place === shown}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(offer);
          }}
        >
          <Words offer={offer} />
        </div>
      ))}
    </div>
  );
}

const keyOf = (offer: Offer): string => {
  if (offer.kind === "value") return `value ${offer.choice.feel}`;
  return offer.kind === "template" ? `template ${offer.template}` : `${offer.kind} ${offer.name}`;
};

function Words({ offer }: { offer: Offer }) {
  const t = useSay(sayGrid);
  if (offer.kind === "template")
    return (
      <>
        <span>{t(`offer.${offer.template}` as GridWord)}</span> <FeelWords text={offer.insert} />
      </>
    );
  if (offer.kind === "value")
    return (
      <>
        <span className="grid-tick">{offer.isChosen && <Icon name="check" size={16} />}</span>
        <bdi>{offer.choice.label}</bdi>
      </>
    );
  const signature = offer.kind === "function" ? `${offer.name}(${offer.parameters.join(", ")})` : offer.name;
  return (
    <>
      {offer.kind === "name" && offer.label !== offer.name && <bdi>{offer.label}</bdi>}{" "}
      <FeelWords text={signature} />
    </>
  );
}
