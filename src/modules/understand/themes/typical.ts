import type { Member } from "./assign.ts";
import type { Corpus } from "./corpus.ts";

const considered = 150;
/** Of two texts with more of their words in common than this, one is shown. */
const tooAlike = 0.5;

/** The comments that show best what a theme is: near its centre, neither scraps nor essays, and unlike each other. */
export function typicalComments(corpus: Corpus, members: readonly Member[], howMany: number): Member[] {
  const ranked = members
    .slice(0, considered)
    .map((member) => ({
      member,
      merit: member.nearness * readable(corpus.comments[member.comment]?.text ?? ""),
    }))
    .sort((a, b) => b.merit - a.merit);
  const chosen: { member: Member; words: Set<string> }[] = [];
  for (const { member } of ranked) {
    if (chosen.length === howMany) break;
    const words = new Set((corpus.comments[member.comment]?.text ?? "").split(/\s+/));
    if (chosen.some((one) => overlap(one.words, words) > tooAlike)) continue;
    chosen.push({ member, words });
  }
  return chosen.map(({ member }) => member);
}

/** 1 for a text that is read at a glance and says enough; less the further off. */
function readable(text: string): number {
  if (text.length < 25) return 0.5 + text.length / 50;
  return text.length <= 180 ? 1 : Math.max(0.4, 180 / text.length);
}

function overlap(one: Set<string>, other: Set<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / Math.max(1, Math.min(one.size, other.size));
}
