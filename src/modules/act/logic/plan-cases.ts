import type { Locale } from "#kernel/locale";
import type { Category } from "#listen/model";
import { dueAfter } from "./clock.ts";

/** What somebody said, on its way into a case. */
export type Voice = {
  score: string | null;
  metric: string | null;
  value: number | null;
  category: Category | null;
  person: string | null;
  touchpoint: string | null;
  branch: string | null;
  channel: string;
  text: string | null;
  locale: Locale | null;
  at: Date;
};
export type StandingCase = { id: string; person: string | null; touchpoint: string | null };
export type PlannedCase = { id: string; voice: Voice; owner: string | null; dueAt: Date };
export type CasePlan = { opened: PlannedCase[]; joined: { case: string; voice: Voice }[] };

type Given = {
  /** The open cases of the persons who speak. */
  standing: StandingCase[];
  ownerOf: (touchpoint: string | null) => string | null;
  newId: () => string;
};

/**
 * Which voices open a case and which join one: somebody who speaks again of the same touchpoint while their case is
 * open is heard in that case, so that one person never has two people calling about one thing. The joined voice
 * doesn't move the clock. Who spoke without a name opens a case each time.
 */
export function planCases(voices: Voice[], { standing, ownerOf, newId }: Given): CasePlan {
  const plan: CasePlan = { opened: [], joined: [] };
  const open = new Map(standing.map((one) => [placeOf(one), one.id]));
  for (const voice of [...voices].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const place = placeOf(voice);
    const found = voice.person === null ? undefined : open.get(place);
    if (found) plan.joined.push({ case: found, voice });
    else {
      const id = newId();
      plan.opened.push({ id, voice, owner: ownerOf(voice.touchpoint), dueAt: dueAfter(voice.at) });
      if (voice.person !== null) open.set(place, id);
    }
  }
  return plan;
}

const placeOf = ({ person, touchpoint }: { person: string | null; touchpoint: string | null }) =>
  `${person} ${touchpoint}`;
