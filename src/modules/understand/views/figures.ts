import { meanInterval } from "../logic/mean-interval.ts";
import { nps } from "../logic/nps.ts";
import { type Share, shareInterval } from "../logic/share-interval.ts";
import type { Cell } from "./cells.ts";

type Figure = Share | null;

/** How so many voices are meant. */
export const feelingOf = ({
  n,
  sum,
  squares,
  negative,
}: Pick<Cell, "n" | "sum" | "squares" | "negative">) => ({
  n,
  sentiment: plain(meanInterval({ n, sum, sumSquares: squares }, [-1, 1])),
  negative: shareInterval(negative, n),
});

/** The same, with the loyalty of those who were asked for it. */
export const standingOf = (cell: Cell) => ({ ...feelingOf(cell), nps: plain(nps(cell)) });

const plain = ({ value, low, high }: Record<"value" | "low" | "high", number | null>): Figure =>
  value === null || low === null || high === null ? null : { value, low, high };
