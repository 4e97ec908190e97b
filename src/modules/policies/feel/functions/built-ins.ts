import type { FeelFunction } from "../values.ts";
import { aggregates } from "./aggregates.ts";
import { contexts } from "./contexts.ts";
import { conversions } from "./conversions.ts";
import { dates } from "./dates.ts";
import { lists } from "./lists.ts";
import { numberReading } from "./number-reading.ts";
import { numbers } from "./numbers.ts";
import { patterns } from "./patterns.ts";
import { rangeReading } from "./range-reading.ts";
import { ranges } from "./ranges.ts";
import { sameness } from "./sameness.ts";
import { sorting } from "./sorting.ts";
import { texts } from "./texts.ts";

/** All functions that FEEL has of itself (DMN 1.5, 10.3.4), by name. */
export const builtIns: ReadonlyMap<string, FeelFunction> = new Map(
  [
    ...conversions,
    ...numberReading,
    ...rangeReading,
    ...sameness,
    ...texts,
    ...patterns,
    ...lists,
    ...aggregates,
    ...sorting,
    ...numbers,
    ...dates,
    ...ranges,
    ...contexts,
  ].map((one) => [one.name, one]),
);
