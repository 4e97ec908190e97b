import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import type { JournalEvent } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { isLocale, type Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { chosenRemedies, placeInCase } from "#policies";
import { say } from "../messages.ts";
import type { RemedyStep } from "../model.ts";
import { takeTurn } from "../store.ts";
import { insertRemedies } from "../store-remedies.ts";
import { openCasesFor } from "./open-cases.ts";

/** Something that befell a choice. */
export type RemedyNews = { event: JournalEvent; choice: string; step: RemedyStep };

type Chosen = NonNullable<
  Awaited<ReturnType<typeof chosenRemedies>> extends Map<string, infer One> ? One : never
>;

/**
 * Tells in cases what became of their remedies. What a customer chose on the public page opens a case, or joins the one
 * that is open for them, so that somebody sees to it.
 */
export async function followRemedies(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  news: readonly RemedyNews[],
): Promise<void> {
  const chosen = await chosenRemedies(
    tx,
    news.map(({ choice }) => choice),
  );
  const opened = await openForHelped(kernel, tx, workspace, news, chosen);
  const rows = news.flatMap(({ event, choice, step }) => {
    const found = chosen.get(choice);
    const one = found && (found.case ?? opened.get(found.decision));
    if (!found || !one) return [];
    const { at, actor: by } = event;
    const common = { id: newId(), case: one, at, by, step, decision: found.decision, choice };
    return [{ ...common, names: [found.name], text: textOf(found, step) }];
  });
  await insertRemedies(tx, workspace, rows);
  if (rows.length > 0) await kernel.live.changed(tx, workspace, ["cases"]);
}

function textOf({ text, approvalText, outcomeText }: Chosen, step: RemedyStep): string | null {
  if (step === "approved" || step === "refused") return approvalText;
  return step === "done" || step === "failed" ? outcomeText : text;
}

/** Cases for what was chosen without one, by decision. */
async function openForHelped(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  news: readonly RemedyNews[],
  chosen: ReadonlyMap<string, Chosen>,
): Promise<Map<string, string>> {
  const opened = new Map<string, string>();
  const isHelp = ({ event }: RemedyNews) => (event.data as { origin: string }).origin === "help";
  for (const { event, choice } of news.filter((one) => isHelp(one) && isFirst(one))) {
    const found = chosen.get(choice);
    if (!found || found.case || opened.has(found.decision)) continue;
    await takeTurn(tx, workspace);
    const home = await readWorkspace(tx, workspace);
    const voice = voiceOf(event, found, isLocale(home?.locale) ? home.locale : "fa");
    const plan = await openCasesFor(kernel, tx, { workspace, voices: [voice], by: null });
    const id = plan.opened[0]?.id ?? plan.joined[0]?.case;
    if (!id) continue;
    await placeInCase(tx, found.decision, id);
    opened.set(found.decision, id);
  }
  return opened;
}

const isFirst = ({ step }: RemedyNews): boolean => step === "chosen" || step === "asked-for";

function voiceOf({ person, at }: JournalEvent, { name, text }: Chosen, locale: Locale) {
  const remedy = name[locale] || Object.values(name)[0] || "";
  const said = say(locale, "help.chosen", { remedy });
  return {
    ...{ score: null, metric: null, value: null, category: null, touchpoint: null, branch: null },
    person,
    channel: "web",
    text: text ? `${said}\n${text}` : said,
    locale,
    at,
  };
}
