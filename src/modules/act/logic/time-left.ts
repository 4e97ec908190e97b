import { warningHours } from "./clock.ts";

const minute = 60_000;

/** How far a deadline is, in the unit one would say it in, and how much it presses. */
export type TimeLeft = {
  side: "left" | "over";
  unit: "minutes" | "hours" | "days";
  count: number;
  tone: "plain" | "warning" | "bad";
};

/** Under two hours in minutes, under two days in hours; what is left is never rounded up. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const ms = due.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(ms) / minute);
  const side = ms < 0 ? "over" : "left";
  return { side, ...inUnits(minutes), tone: toneOf(side, minutes) };
}

function inUnits(minutes: number): Pick<TimeLeft, "unit" | "count"> {
  if (minutes < 120) return { unit: "minutes", count: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}

function toneOf(side: TimeLeft["side"], minutes: number): TimeLeft["tone"] {
  if (side === "over") return "bad";
  return minutes <= warningHours * 60 ? "warning" : "plain";
}
