import type { Member } from "./assign.ts";
import type { Corpus } from "./corpus.ts";
import { countTopics, type Draft, topTerms } from "./draft-themes.ts";
import type { FoundMember, FoundTheme } from "./found-theme.ts";
import { denial } from "./lexicon.ts";
import { wordingsOf } from "./name-theme.ts";
import { readClauses, spanOf, spellTerms } from "./read-clauses.ts";
import { typicalComments } from "./typical.ts";

const mostPlaces = 8;
const mostTopics = 3;
const mostWords = 8;
const signatureTerms = 20;
const clausesRead = 250;

type Described = Omit<FoundTheme, "change" | "state" | "weeks">;

/** Everything about a theme but what became of it; undefined where its comments have no words in common to name it by. */
export function describeTheme(
  corpus: Corpus,
  { vector, members, coherence, sentiment }: Draft,
  typical: number,
): Described | undefined {
  const clauses = readClauses(corpus, members.slice(0, clausesRead));
  const wordings = wordingsOf(clauses, vector);
  const [name] = wordings;
  if (name === undefined) return undefined;
  return {
    name,
    wordings,
    language: /\p{Script=Arabic}/u.test(name) ? "fa" : "en",
    words: spellTerms(
      clauses,
      topTerms(vector, mostWords + 1).filter((term) => term !== denial),
    ).slice(0, mostWords),
    signature: topTerms(vector, signatureTerms).map((term) => [
      corpus.names[term] as string,
      vector.get(term) ?? 0,
    ]),
    size: members.length,
    share: members.length / Math.max(1, corpus.comments.length),
    sentiment,
    touchpoints: placesOf(corpus, members),
    topics: topicsOf(corpus, members),
    coherence,
    typical: typicalComments(corpus, members, typical).map((member) => locate(corpus, member)),
    members: members.map((member) => locate(corpus, member)),
  };
}

function placesOf({ comments }: Corpus, members: readonly Member[]): FoundTheme["touchpoints"] {
  const counts = new Map<string | null, number>();
  for (const { comment } of members) {
    const place = comments[comment]?.touchpoint ?? null;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPlaces)
    .map(([id, n]) => ({ id, n, share: n / members.length }));
}

const topicsOf = (corpus: Corpus, members: readonly Member[]): FoundTheme["topics"] =>
  [...countTopics(corpus, members)]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostTopics)
    .map(([topic, n]) => ({ topic, share: n / members.length }));

const locate = (corpus: Corpus, member: Member): FoundMember => ({
  id: corpus.comments[member.comment]?.id ?? "",
  ...spanOf(corpus, member),
  nearness: member.nearness,
});
