import type { FeelType } from "./types.ts";

/**
 * The values of FEEL (DMN 1.5, chapter 10.3.2) as they stand in memory.
 *
 * Numbers are JavaScript numbers; arithmetic is done in decimals of 34 digits and given back as the nearest number, so that
 * 0.1 + 0.2 is 0.3 (see `arithmetic.ts`). Lists are arrays, contexts are maps in the order of their entries.
 */
export type FeelValue =
  | null
  | boolean
  | number
  | string
  | FeelDate
  | FeelTime
  | FeelDateTime
  | DaysDuration
  | MonthsDuration
  | FeelRange
  | FeelFunction
  | FeelList
  | FeelContext;

export type FeelList = readonly FeelValue[];
export type FeelContext = ReadonlyMap<string, FeelValue>;

/** A day of the proleptic Gregorian calendar; years may lie in −999,999,999…999,999,999. */
export class FeelDate {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  /** 1…31 */
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
}

/** Where a clock stands against UTC: seconds east of it, or the name of a zone (`Asia/Tehran`); null is a local time. */
export type Zone = { offset: number } | { name: string } | null;

/** A time of day. */
export class FeelTime {
  readonly hour: number;
  readonly minute: number;
  /** 0…59, with a fraction of up to nine digits. */
  readonly second: number;
  readonly zone: Zone;
  constructor(hour: number, minute: number, second: number, zone: Zone = null) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.zone = zone;
  }
}

export class FeelDateTime {
  readonly date: FeelDate;
  readonly time: FeelTime;
  constructor(date: FeelDate, time: FeelTime) {
    this.date = date;
    this.time = time;
  }
}

/** A days and time duration, in seconds with a fraction. */
export class DaysDuration {
  readonly seconds: number;
  constructor(seconds: number) {
    this.seconds = seconds;
  }
}

/** A years and months duration, in whole months. */
export class MonthsDuration {
  readonly months: number;
  constructor(months: number) {
    this.months = months;
  }
}

/** A range; an end that is undefined is open without bound (`> 5` is the range (5 .. ∞)). */
export class FeelRange {
  readonly start: FeelValue | undefined;
  readonly end: FeelValue | undefined;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  constructor(
    start: FeelValue | undefined,
    end: FeelValue | undefined,
    startIncluded: boolean,
    endIncluded: boolean,
  ) {
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
  }
}

export type FunctionSignature = { parameters?: readonly (FeelType | undefined)[]; result?: FeelType };

/** Something that can be called: built in, written in FEEL, a business knowledge model, a decision service. */
export class FeelFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  /** How many of the parameters, from the first, must be given; the last takes all that follow where `isVariadic`. */
  readonly required: number;
  readonly isVariadic: boolean;
  /** The parameters of its other forms, for calls by name: `date(year: …, month: …, day: …)` beside `date(from: …)`. */
  readonly otherParameters: readonly (readonly string[])[];
  /** The types of the parameters and of the result, as far as they are declared. */
  readonly signature: FunctionSignature;
  readonly call: (given: readonly FeelValue[], evaluation: Evaluation) => FeelValue;
  constructor(
    name: string,
    parameters: readonly string[],
    call: (given: readonly FeelValue[], evaluation: Evaluation) => FeelValue,
    {
      required = parameters.length,
      isVariadic = false,
      otherParameters = [],
      signature = {},
    }: {
      required?: number;
      isVariadic?: boolean;
      otherParameters?: readonly (readonly string[])[];
      signature?: FunctionSignature;
    } = {},
  ) {
    this.name = name;
    this.parameters = parameters;
    this.required = required;
    this.isVariadic = isVariadic;
    this.otherParameters = otherParameters;
    this.signature = signature;
    this.call = call;
  }
}

/** What went wrong in an evaluation that then gave null, as FEEL asks: for who wrote the policy. */
export type FeelFault = {
  /** A stable name, as `not-a-number` or `unknown-name`; words for it are in the messages under `fault.`. */
  code: string;
  /** What fills the words. */
  values: Record<string, string | number>;
  /** Offsets in the text of the expression, where they are known. */
  start?: number;
  end?: number;
};

/**
 * One evaluation: how much work it may still do, what went wrong, and what counts as now. Whoever loops spends `steps`;
 * when none are left, `spend` throws `BudgetSpent`, so that no expression can hang the process.
 */
export type Evaluation = {
  /** One unit is about a tenth of a microsecond's work. Throws `BudgetSpent`. */
  spend(steps: number): void;
  /** A function is called whose body nests `levels` deep: throws `BudgetSpent` before the stack would overflow. */
  enter(levels: number): void;
  /** The call that entered so many levels has answered. */
  leave(levels: number): void;
  fault(fault: FeelFault): null;
  readonly faults: FeelFault[];
  /** For `now()` and `today()`. */
  readonly now: Date;
  /** The zone of the workspace, as `Asia/Tehran`. */
  readonly zone: string;
};

/** An evaluation used up what it was given: it is abandoned, and its caller is told. */
export class BudgetSpent extends Error {
  /** Too much work altogether, or calls within calls without end. */
  readonly reason: "steps" | "depth";
  constructor(reason: "steps" | "depth" = "steps") {
    super(
      reason === "steps" ? "The evaluation took more steps than it was given." : "Calls nest too deeply.",
    );
    this.name = "BudgetSpent";
    this.reason = reason;
  }
}
