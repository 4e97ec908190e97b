import { readWorkspace } from "#company";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import { Problem } from "#kernel/problems";
import { hashOf } from "#kernel/secrets";
import { ensurePersons } from "#people";
import { chooseRemedy } from "../decisions/choose-remedy.ts";
import type { KeptDecision, Offer } from "../decisions/model.ts";
import { readKept } from "../decisions/read-decisions.ts";
import { readDocument } from "../documents/store-versions.ts";
import { factsWords } from "../sentences/reason.ts";
import { type Vocabulary, vocabularyOf, wordIn } from "../sentences/vocabulary.ts";
import { latinDigits } from "./answers.ts";
import { helpNotice } from "./pages/frame.ts";
import { type SolutionsView, solutionsPage } from "./pages/solutions-page.ts";
import { findHelpAnswer, type HelpAnswerRow, namePerson } from "./store.ts";

type Helping = Pick<Kernel, "records" | "live" | "now" | "config" | "log">;
type Form = Readonly<Record<string, unknown>>;

/** What was decided for the customer who holds this address, and what they chose. */
export async function showSolutions(
  kernel: Helping,
  secret: string,
  locale: Locale,
  again: { given: Form; fault: SolutionsView["fault"] } = { given: {}, fault: null },
): Promise<Page> {
  const answer = await kernel.records.system((tx) => findHelpAnswer(tx, hashOf(secret)));
  if (!answer) return helpNotice({ locale, company: "" }, "unknown");
  const shown = await kernel.records.within(answer.workspace, async (tx) => {
    const kept = await readKept(tx, answer.decision);
    return {
      kept,
      company: (await readWorkspace(tx, answer.workspace))?.name ?? "",
      document: await readDocument(tx, kept.version.id),
    };
  });
  if (!shown.document) return helpNotice({ locale, company: shown.company }, "unknown");
  return solutionsPage({
    ...viewOf(shown.kept, vocabularyOf(shown.document, locale)),
    company: shown.company,
    asksContact: !answer.isKnown,
    ...again,
  });
}

/** Takes the choice: leads back to the page, which shows it; or says what is missing. */
export async function takeChoice(
  kernel: Helping,
  secret: string,
  form: Form,
  locale: Locale,
): Promise<Page | { location: string }> {
  const answer = await kernel.records.system((tx) => findHelpAnswer(tx, hashOf(secret)));
  if (!answer) return helpNotice({ locale, company: "" }, "unknown");
  const remedy = textIn(form, "remedy");
  if (remedy === "") return showSolutions(kernel, secret, locale, { given: form, fault: "not-offered" });
  const contact = contactIn(form);
  if (!answer.isKnown && !contact)
    return showSolutions(kernel, secret, locale, { given: form, fault: "contact" });
  if (!answer.isKnown && contact) await becomeKnown(kernel, answer, contact, textIn(form, "name"), locale);
  const slot = textIn(form, `slot:${remedy}`);
  try {
    await chooseRemedy(
      kernel,
      { workspace: answer.workspace, member: null, mayApprove: false, locale },
      answer.decision,
      { remedy, ...(slot && { slot }) },
    );
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return showSolutions(kernel, secret, locale, { given: form, fault: "taken" });
  }
  return { location: `/h/d/${secret}?lang=${locale}` };
}

function viewOf(
  kept: KeptDecision,
  vocabulary: Vocabulary,
): Omit<SolutionsView, "company" | "asksContact" | "given" | "fault"> {
  const { locale } = vocabulary;
  const [chosen] = kept.choices;
  const told = kept.offers.find(({ remedy }) => remedy === chosen?.remedy)?.told ?? {};
  return {
    locale,
    policy: wordIn(kept.policy.name, locale),
    solutions: kept.offers.map((offer) => cardOf(offer, vocabulary)),
    withheld: kept.withheld.map(({ name, because }) => ({
      name: wordIn(name, locale),
      because: because.code,
    })),
    chosen: chosen
      ? {
          name: wordIn(chosen.name, locale),
          told: wordIn(told, locale),
          state: chosen.state,
          slot: chosen.slot,
        }
      : null,
  };
}

function cardOf(offer: Offer, vocabulary: Vocabulary): SolutionsView["solutions"][0] {
  const { locale } = vocabulary;
  const facts = new Map(
    offer.reason.inputs
      .filter(({ value }) => ["string", "number", "boolean"].includes(typeof value))
      .map(({ input, value }) => [input, value as string | number | boolean]),
  );
  return {
    remedy: offer.remedy,
    name: wordIn(offer.name, locale) || offer.remedy,
    told: wordIn(offer.told, locale),
    because: facts.size > 0 ? factsWords(facts, vocabulary) : "",
    needsApproval: offer.needsApproval,
    slots: offer.slots,
  };
}

type Contact = { phone: string } | { email: string };

const textIn = (form: Form, field: string): string => {
  const given = form[field];
  return typeof given === "string" ? given.trim().slice(0, 500) : "";
};

/** A mobile number in digits of any language, or an e-mail address; undefined for anything else. */
function contactIn(form: Form): Contact | undefined {
  const given = textIn(form, "contact");
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) return { email: given.toLowerCase() };
  const phone = phoneOf(given);
  return /^\+?\d{7,15}$/.test(phone) ? { phone } : undefined;
}

/** Digits of a telephone number, in Latin. */
export const phoneOf = (given: string): string => latinDigits(given).replaceAll(/[\s().-]/g, "");

/**
 * Makes a person of whoever gave a contact, under that contact: nobody has shown that it is theirs, so they are not taken for
 * the person who has it already.
 */
async function becomeKnown(
  { records, now }: Helping,
  { workspace, decision }: HelpAnswerRow,
  contact: Contact,
  name: string,
  locale: Locale,
): Promise<void> {
  const externalId = `help:${"phone" in contact ? contact.phone : contact.email}`;
  await records.within(workspace, async (tx) => {
    const told = {
      externalId,
      kind: "customer" as const,
      name: name || null,
      locale,
      traits: {},
      ...contact,
    };
    const made = await ensurePersons(tx, workspace, [told], now());
    await namePerson(tx, decision, made.get(externalId) as string);
  });
}
