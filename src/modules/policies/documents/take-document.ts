import type { Locale } from "#kernel/locale";
import { Problem } from "#kernel/problems";
import type { DmnModel } from "../dmn/model.ts";
import { DmnXmlError } from "../dmn/xml/xml-error.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Words } from "../remedies/model.ts";
import type { PolicyInput } from "./inputs.ts";
import { problem, say } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";
import { type ReadPolicy, readAside } from "./read-aside.ts";

/**
 * The document that was sent, whichever way. Cells that cannot be read are kept: the proof tells of them. Problems: `no-such-ready`,
 * `bad-dmn` with the line and column.
 */
export async function takeDocument(locale: Locale, input: PolicyInput): Promise<PolicyDocument> {
  if ("document" in input) return input.document;
  if ("ready" in input) return readyDocument(input.ready);
  const { model, rest } = await readModel(locale, input.dmn, "/dmn");
  const imported: DmnModel[] = [];
  for (const [place, text] of input.imports.entries())
    imported.push((await readModel(locale, text, `/imports/${place}`)).model);
  const document = rest ? { ...rest, model } : documentOf(model);
  return {
    ...document,
    imported: imported.length > 0 ? imported : document.imported,
    name: Object.keys(input.name ?? {}).length > 0 ? (input.name as Words) : document.name,
  };
}

function readyDocument(key: string): PolicyDocument {
  const document = readyPolicy(key);
  if (!document) throw problem("no-such-ready", 404, { key });
  return document;
}

async function readModel(locale: Locale, text: string, pointer: string): Promise<ReadPolicy> {
  try {
    return await readAside(text);
  } catch (error) {
    if (!(error instanceof DmnXmlError)) throw error;
    const words = (locale: Locale) => say(locale, "problem.bad-dmn", { reason: error.words(locale) });
    throw new Problem("policies/bad-dmn", 422, words, [{ pointer, detail: error.words(locale) }]);
  }
}

/** The model is right already: it is not checked a second time. */
const documentOf = (model: DmnModel): PolicyDocument => ({
  name: inItsLanguage(model.name.slice(0, 200)),
  purpose: inItsLanguage((model.description ?? "").slice(0, 4_000)),
  prose: {},
  model,
  imported: [],
  remedies: [],
  offers: null,
  words: [],
  decidesAfter: [],
  isPublic: false,
});

/** A model says nothing of its language: Arabic letters are taken for Persian. */
const inItsLanguage = (text: string): Words =>
  text.trim() === "" ? {} : { [/\p{Script=Arabic}/u.test(text) ? "fa" : "en"]: text.trim() };
