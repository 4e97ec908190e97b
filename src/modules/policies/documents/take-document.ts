import { Problem } from "#kernel/problems";
import type { DmnModel } from "../dmn/model.ts";
import { readDmnXml } from "../dmn/xml/read-dmn-xml.ts";
import { DmnXmlError } from "../dmn/xml/xml-error.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import type { Words } from "../remedies/model.ts";
import type { PolicyInput } from "./inputs.ts";
import { problem, say } from "./messages.ts";
import { type PolicyDocument, policyDocument } from "./model.ts";

/**
 * The document that was sent, whichever way. Cells that cannot be read are kept: the proof tells of them. Problems: `no-such-ready`,
 * `bad-dmn` with the line and column.
 */
export function takeDocument(input: PolicyInput): PolicyDocument {
  if ("document" in input) return input.document;
  if ("ready" in input) return readyDocument(input.ready);
  const imported = input.imports.map((text, place) => readModel(text, `/imports/${place}`));
  return documentOf(readModel(input.dmn, "/dmn"), imported, input.name);
}

function readyDocument(key: string): PolicyDocument {
  const document = readyPolicy(key);
  if (!document) throw problem("no-such-ready", 404, { key });
  return document;
}

function readModel(text: string, pointer: string): DmnModel {
  try {
    return readDmnXml(text);
  } catch (error) {
    if (!(error instanceof DmnXmlError)) throw error;
    const detail = say("en", "problem.bad-dmn", { reason: error.words("en") });
    throw new Problem(
      "policies/bad-dmn",
      422,
      (locale) => say(locale, "problem.bad-dmn", { reason: error.words(locale) }),
      [{ pointer, detail }],
    );
  }
}

const documentOf = (model: DmnModel, imported: DmnModel[], name?: Words): PolicyDocument =>
  policyDocument.parse({
    name: name ?? inItsLanguage(model.name.slice(0, 200)),
    purpose: inItsLanguage((model.description ?? "").slice(0, 4_000)),
    model,
    imported,
  });

/** A model says nothing of its language: Arabic letters are taken for Persian. */
const inItsLanguage = (text: string): Words =>
  text.trim() === "" ? {} : { [/\p{Script=Arabic}/u.test(text) ? "fa" : "en"]: text };
