import { assignComments, type Member } from "./assign.ts";
import type { Corpus, CorpusReader } from "./corpus.ts";
import { describeTheme } from "./describe-theme.ts";
import { type Draft, draftThemes } from "./draft-themes.ts";
import type { FoundThemes } from "./found-theme.ts";
import { gatherPatterns } from "./gather.ts";
import { joinTerms } from "./join-terms.ts";
import type { ThemeStage, ThemeState } from "./model.ts";
import { partPraise } from "./part-praise.ts";
import { findPatterns } from "./patterns.ts";
import { chooseRecent, judgeChanges } from "./weeks.ts";

const mostThemes = 200;
/** What is new or grows is kept before what is as ever. */
const changing = 10;
const mostTypical = 5;

/**
 * Finds what groups of comments talk about that nobody has named. Pairs of words that people write together more often
 * than chance are gathered into themes by what stands around them; comments join the theme that a clause of theirs is
 * near to, and what is near none is noise. Takes time in proportion to the comments, needs no model and draws nothing
 * by lot: the same comments give the same themes. `weeks` is how many weeks the comments are of; `report` is told how
 * far it is.
 */
export function findThemes(
  reader: CorpusReader,
  weeks: number,
  report: (stage: ThemeStage, share: number) => void = () => {},
): FoundThemes {
  const fewest = fewestOf(reader.size);
  report("words", 0);
  const corpus = joinTerms(reader.finish(Math.max(2, fewest - 1)), fewest);
  report("patterns", 0);
  const perWeek = countWeeks(corpus, null, weeks);
  const recent = chooseRecent(perWeek);
  const patterns = partPraise(corpus, findPatterns(corpus, fewest, recent.weeks), fewest);
  report("gathering", 0);
  const groups = gatherPatterns(corpus, patterns);
  const members = assignComments(corpus, patterns, groups);
  const drafts = draftThemes(corpus, patterns, groups, members);
  const judged = judgeChanges(
    drafts.map((draft) => countWeeks(corpus, draft.members, weeks)),
    recent,
  );
  const chosen = drafts
    .map((draft, at) => ({ draft, ...(judged[at] as (typeof judged)[number]) }))
    .filter(({ draft, state }) => isRising(state) || (draft.tells && draft.members.length >= fewest * 1.5))
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, mostThemes);
  const themes = chosen.flatMap(({ draft, change, state }, at) => {
    report("naming", at / chosen.length);
    const described = describeTheme(corpus, draft, mostTypical);
    const counted = countWeeks(corpus, draft.members, weeks).reverse();
    return described ? [{ ...described, change, state, weeks: counted }] : [];
  });
  return {
    themes,
    comments: corpus.comments.length,
    themed: countThemed(chosen.map(({ draft }) => draft)),
    recentWeeks: recent.weeks,
    weeks: perWeek.reverse(),
  };
}

const worthOf = ({ draft, state }: { draft: Draft; state: ThemeState }): number =>
  draft.interest * (isRising(state) ? changing : 1);

const isRising = (state: ThemeState): boolean => state === "new" || state === "growing";

/** In how many clauses a pattern must stand: 3 of few comments, 12 of a hundred thousand. */
const fewestOf = (comments: number): number =>
  Math.min(12, Math.max(3, Math.round(Math.sqrt(comments) / 25)));

/** Comments a week, the last week first: of these members, or all. */
function countWeeks({ comments }: Corpus, members: readonly Member[] | null, weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0);
  const count = (week: number) => {
    if (week >= 0 && week < weeks) counts[week] = (counts[week] as number) + 1;
  };
  if (members) for (const { comment } of members) count(comments[comment]?.week ?? -1);
  else for (const { week } of comments) count(week);
  return counts;
}

const countThemed = (drafts: readonly Draft[]): number =>
  new Set(drafts.flatMap(({ members }) => members.map(({ comment }) => comment))).size;
