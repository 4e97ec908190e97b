import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import type { JournalEvent } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { isolated, type Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { type ChosenRemedy, chosenRemedies, placeInCase } from "#policies";
import { isHistory } from "../logic/clock.ts";
import { say } from "../messages.ts";
import type { RemedyStep } from "../model.ts";
import { takeTurn } from "../store.ts";
import { type CaseRemedy, insertRemedies } from "../store-remedies.ts";
import { escalate } from "./escalate.ts";
import { openCasesFor } from "./open-cases.ts";

/** Something that befell a choice. */
export type RemedyNews = { event: JournalEvent; choice: string; step: RemedyStep };

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
  const rows: CaseRemedy[] = [];
  for (const { event, choice, step } of news) {
    const found = chosen.get(choice);
    const one = found && (found.case ?? opened.get(found.decision));
    if (!found || !one) continue;
    const { at, actor: by } = event;
    const isPast = isHistory(at, kernel.now());
    const told = isPast ? null : await escalated(kernel, tx, workspace, { case: one, chosen: found, step });
    const common = { id: newId(), case: one, at, by, step, decision: found.decision, choice };
    rows.push({ ...common, names: [found.name], text: textOf(found, step) ?? told });
  }
  await insertRemedies(tx, workspace, rows);
  if (rows.length > 0) await kernel.live.changed(tx, workspace, ["cases"]);
}

type Step = { case: string; chosen: ChosenRemedy; step: RemedyStep };

/** Takes the case to whom an escalation leads, once nothing stands before it; answers what to tell where there is nobody. */
async function escalated(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  { case: one, chosen: { escalatedTo: role }, step }: Step,
): Promise<string | null> {
  if (role === null || (step !== "chosen" && step !== "approved")) return null;
  const locale = (await readWorkspace(tx, workspace))?.locale ?? "fa";
  const isGiven = await escalate(kernel, tx, { workspace, locale, case: one, role });
  return isGiven ? null : say(locale, "escalation.nobody", { role: isolated(role) });
}

function textOf({ text, approvalText, outcomeText }: ChosenRemedy, step: RemedyStep): string | null {
  if (step === "approved" || step === "refused") return approvalText;
  return step === "done" || step === "failed" ? outcomeText : text;
}

/** Cases for what was chosen without one, by decision. */
async function openForHelped(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  news: readonly RemedyNews[],
  chosen: ReadonlyMap<string, ChosenRemedy>,
): Promise<Map<string, string>> {
  const opened = new Map<string, string>();
  // What is brought from elsewhere is past: nobody waits for it.
  const fresh = news.filter(({ event }) => !isHistory(event.at, kernel.now()));
  const isHelp = ({ event }: RemedyNews) => (event.data as { origin: string }).origin === "help";
  for (const { event, choice } of fresh.filter((one) => isHelp(one) && isFirst(one))) {
    const found = chosen.get(choice);
    if (!found || found.case || opened.has(found.decision)) continue;
    await takeTurn(tx, workspace);
    const voice = voiceOf(event, found, (await readWorkspace(tx, workspace))?.locale ?? "fa");
    const plan = await openCasesFor(kernel, tx, { workspace, voices: [voice], by: null });
    const id = plan.opened[0]?.id ?? plan.joined[0]?.case;
    if (!id) continue;
    await placeInCase(tx, found.decision, id);
    opened.set(found.decision, id);
  }
  return opened;
}

const isFirst = ({ step }: RemedyNews): boolean => step === "chosen" || step === "asked-for";

function voiceOf({ person, at }: JournalEvent, { name, text }: ChosenRemedy, locale: Locale) {
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
