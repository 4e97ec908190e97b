import { masked } from "../private-data/personal-data.ts";
import type { PersonalData } from "../text/model.ts";

/** Longer comments are asked about by their beginning; more of it is looked through, since traces shorten it. */
const longest = 1_500;
const lookedThrough = 6_000;

/**
 * A comment as it may leave this machine: personal data masked, and beyond that whatever else could lead to its writer:
 * their own name, links, handles, and numbers long enough to be somebody's, whichever way they are written.
 */
export function withoutTraces(text: string, pii: PersonalData[], writer: string | null): string {
  const hidden = masked(text, pii)
    .slice(0, lookedThrough)
    .replaceAll(links, "[link]")
    .replaceAll(handles, "[handle]")
    .replaceAll(numbers, "[number]");
  return withoutName(hidden, writer).slice(0, longest).toWellFormed();
}

const links = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S{1,255}/giu;
const handles = /@[\p{L}\p{N}_.]+/gu;
/** Five digits and more, parted by whatever people part them with. */
const numbers = /\p{Nd}(?:[\s\u200c\-–—_./()]{0,2}\p{Nd}){4,}/gu;

function withoutName(text: string, writer: string | null): string {
  const words = (writer ?? "").split(/[\s\u200c]+/u).filter(({ length }) => length >= 3);
  if (words.length === 0) return text;
  const any = words.map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu"), "[name]");
}
