import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { checkAnswers, sayFault } from "../logic/check-answers.ts";
import { closingOf, isClosed } from "../logic/closing.ts";
import { withReading } from "../logic/read-response.ts";
import { problem } from "../messages.ts";
import { type Answers, isSurveyId, type ResponseInput } from "../model.ts";
import type { AskedSurvey, AskedVersion } from "../store/asking.ts";
import { findAsked } from "./find-asked.ts";
import { isRefused, momentOf, type Refused, refuseReference, storeAccepted } from "./refusals.ts";
import { type Resolved, resolveReferences } from "./resolve-references.ts";
import type { Taking } from "./take-mentions.ts";
import { type NewResponse, storeResponses, type Taken, takeResponse } from "./take-responses.ts";

/** A response that its survey takes; what it refers to is still to be found. */
type Checked = {
  given: ResponseInput;
  asked: AskedSurvey;
  version: AskedVersion;
  answers: Answers;
  at: Date;
};

/**
 * Takes responses that a program sends, each on its own: a refused one is answered with its reasons, the others are
 * stored. A single one that refers to nothing goes with the others that arrive at that moment.
 */
export async function takeGivenResponses(
  kernel: Pick<Kernel, "records">,
  taking: Taking,
  given: ResponseInput[],
): Promise<(Taken | Refused)[]> {
  const checked = await Promise.all(given.map((one) => check(kernel, taking, one)));
  const [only] = checked;
  if (checked.length === 1 && only && !isRefused(only) && !refersToAnything(only.given)) {
    return [await takeResponse(kernel.records, asResponse(taking, only, nothing))];
  }
  return kernel.records.within(taking.workspace, (tx) =>
    storeAccepted(checked, async (rows) => {
      const references = await resolveReferences(tx, taking.workspace, rows.map(referencesOf), taking.now);
      const found = rows.map((row, index) => {
        const reference = references[index] ?? { missing: "no-such-person" as const };
        return "missing" in reference
          ? refuseReference(taking.locale, reference)
          : asResponse(taking, row, reference);
      });
      return storeAccepted(found, (responses) => storeResponses(tx, responses));
    }),
  );
}

const nothing: Resolved = { person: null, touchpoint: null, branch: null };
const refersToAnything = ({ person, touchpoint, branch }: ResponseInput): boolean =>
  Boolean(person || touchpoint || branch);
const referencesOf = ({ given: { person, touchpoint, branch } }: Checked) => ({ person, touchpoint, branch });

async function check(
  { records }: Pick<Kernel, "records">,
  { workspace, locale, now }: Taking,
  given: ResponseInput,
): Promise<Checked | Refused> {
  const asked = await findAsked(
    records,
    isSurveyId(given.survey) ? { id: given.survey } : { slug: given.survey },
  );
  if (!asked || asked.workspace !== workspace)
    return refuse("/survey", problem("no-such-survey", 404), locale);
  if (!asked.version) return refuse("/survey", problem("survey-unpublished", 409), locale);
  const at = momentOf(locale, given.at, now);
  if (isRefused(at)) return at;
  // What was said before the closing may still be brought in.
  if (isClosed(closingOf(asked.closedAt, asked.version.document), at))
    return refuse("/survey", problem("survey-closed", 410), locale);
  const { answers, faults } = checkAnswers(asked.version.document, given.answers, { strict: true });
  if (faults.length === 0) return { given, asked, version: asked.version, answers, at };
  return {
    refused: faults.map((fault) => ({
      pointer: fault.question === null ? "/answers" : `/answers/${fault.question}`,
      detail: sayFault(locale, fault),
    })),
  };
}

const refuse = (pointer: string, { detail }: ReturnType<typeof problem>, locale: Locale): Refused => ({
  refused: [{ pointer, detail: detail(locale) }],
});

function asResponse(
  taking: Taking,
  { given, asked, version, answers, at }: Checked,
  found: Resolved,
): NewResponse {
  const id = newId();
  return withReading(version.document, {
    id,
    workspace: asked.workspace,
    survey: asked.survey,
    version: version.id,
    person: found.person,
    channel: given.channel ?? version.document.channel,
    touchpoint: found.touchpoint ?? version.document.touchpoint ?? null,
    branch: found.branch,
    submission: given.submission ?? id,
    answers,
    locale: given.locale ?? version.document.languages[0] ?? taking.locale,
    at,
    receivedAt: taking.now,
    source: given.source,
    externalId: given.externalId ?? null,
  });
}
