import { Button, Icon, useLocale, useSay } from "#ui";
import type { DmnModel, PolicyDocument, Proof } from "../model.ts";
import { titleOf } from "./document-edits.ts";
import "./decision-graph.css";
import { layersOf } from "./decision-layers.ts";
import { say } from "./messages.ts";

type DecisionGraphProps = {
  document: PolicyDocument;
  proof: Proof;
  chosen: string;
  onChoose: (id: string) => void;
  /** Undefined: nothing may be added. */
  onAdd: (() => void) | undefined;
};

const [width, height, gapX, gapY] = [200, 56, 48, 12];

/** Decisions in the order they are made, each after those it knows of. */
export function DecisionGraph({ document, proof, chosen, onChoose, onAdd }: DecisionGraphProps) {
  const t = useSay(say);
  const layers = layersOf(document.model);
  const places = new Map(
    layers.flatMap((layer, x) =>
      layer.map((id, y) => [id, { x: x * (width + gapX), y: y * (height + gapY) }]),
    ),
  );
  const tall = Math.max(...layers.map((layer) => layer.length)) * (height + gapY) - gapY;
  const wide = layers.length * (width + gapX) - gapX;
  return (
    <nav className="graph" aria-label={t("decisions")}>
      <div className="graph-room">
        <div className="graph-sheet" style={{ inlineSize: wide, blockSize: tall }}>
          <Lines model={document.model} places={places} wide={wide} tall={tall} />
          {layers.flat().map((id) => (
            <Node
              key={id}
              id={id}
              document={document}
              proof={proof}
              isChosen={id === chosen}
              onChoose={onChoose}
              place={places.get(id) ?? { x: 0, y: 0 }}
            />
          ))}
        </div>
      </div>
      {onAdd && (
        <Button small look="quiet" icon="plus" onPress={onAdd}>
          {t("decisions.add")}
        </Button>
      )}
    </nav>
  );
}

type Place = { x: number; y: number };

/** From what is known to what knows of it, drawn left to right and turned round with the reading direction. */
function Lines({
  model,
  places,
  wide,
  tall,
}: {
  model: DmnModel;
  places: ReadonlyMap<string, Place>;
  wide: number;
  tall: number;
}) {
  const lines = [...model.decisions, ...model.knowledge].flatMap(({ id, requires }) =>
    [...requires.decisions, ...requires.knowledge].map((from) => ({ id, from })),
  );
  return (
    <svg className="graph-lines flips" width={wide} height={tall} aria-hidden="true">
      {lines.map(({ id, from }) => {
        const [start, end] = [places.get(from), places.get(id)];
        return start && end && <path key={`${from} ${id}`} d={curve(start, end)} />;
      })}
    </svg>
  );
}

function curve(from: Place, to: Place): string {
  const [x, y] = [from.x + width, from.y + height / 2];
  const [endX, endY] = [to.x, to.y + height / 2];
  const half = (endX - x) / 2;
  return `M${x} ${y}C${x + half} ${y} ${endX - half} ${endY} ${endX} ${endY}`;
}

function Node({
  id,
  document,
  proof,
  isChosen,
  onChoose,
  place,
}: {
  id: string;
  document: PolicyDocument;
  proof: Proof;
  isChosen: boolean;
  onChoose: (id: string) => void;
  place: Place;
}) {
  const t = useSay(say);
  const locale = useLocale();
  const { decisions, knowledge } = document.model;
  const one = [...decisions, ...knowledge].find((element) => element.id === id);
  if (!one) return null;
  const label = titleOf(document, one, locale);
  const expression = "expression" in one ? one.expression : undefined;
  const isOpen = proof.findings.some(({ decision, severity }) => decision === id && severity === "error");
  return (
    <button
      type="button"
      className="graph-node"
      style={{ insetInlineStart: place.x, insetBlockStart: place.y, inlineSize: width, blockSize: height }}
      aria-current={isChosen ? "true" : undefined}
      onClick={() => onChoose(id)}
    >
      <span className="graph-name" dir="auto">
        {label}
      </span>{" "}
      <small className="figures">
        {expression?.kind === "table" && t("decisions.rules", { count: expression.rules.length })}
        {document.offers?.decision === id && ` · ${t("decisions.offers")}`}
      </small>
      {isOpen && (
        <span className="graph-open">
          <Icon name="warning" size={16} />
        </span>
      )}
    </button>
  );
}
