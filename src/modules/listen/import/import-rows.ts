import { readWorkspace } from "#company";
import type { Kernel } from "#kernel/kernel";
import { findAsked } from "../actions/find-asked.ts";
import { checkAnswers, isPut, sayFault } from "../logic/check-answers.ts";
import { type Answers, isSurveyId, type SurveyDocument } from "../model.ts";
import type { AskedSurvey, AskedVersion } from "../store/asking.ts";
import { importProblem } from "./messages.ts";
import { type ImportField, type ImportMapping, responseFields } from "./model.ts";
import { type KnownPlaces, readPlaces } from "./places.ts";
import { rowReader } from "./read-row.ts";
import { readTable } from "./read-table.ts";
import type { ReadRow } from "./row.ts";
import type { ImportRow } from "./store.ts";
import { fileBytes } from "./upload.ts";
import { VoiceIds } from "./voice-ids.ts";

const mostRows = 1_000_000;

/** The survey that rows answer; null where they are mentions. */
export type Target = (AskedSurvey & { version: AskedVersion }) | null;
export type ReadBatch = { rows: ReadRow[]; readBytes: number; places: KnownPlaces };

/**
 * Everything that the file of an import says, row by row, with what is wrong in it. Reading it again gives the same, so
 * that what was checked is what is written.
 */
export async function* readImportRows(
  kernel: Pick<Kernel, "records">,
  row: ImportRow,
  target: Target,
): AsyncGenerator<ReadBatch> {
  const { records } = kernel;
  const { workspace, mapping, header, format, createdAt } = row;
  const { zone, places } = await records.within(workspace, async (tx) => ({
    zone: (await readWorkspace(tx, workspace))?.timeZone ?? "UTC",
    places: await readPlaces(tx),
  }));
  const read = rowReader({ mapping, header, zone, now: createdAt, places });
  const ids = new VoiceIds(mapping.fields.externalId?.column ?? null);
  let count = 0;
  for await (const batch of readTable(fileBytes(records, workspace, row.id), format)) {
    count += batch.rows.length;
    if (count > mostRows) throw importProblem("too-many-rows", 422, { limit: mostRows });
    const rows = batch.rows.map(read);
    for (const one of rows) {
      ids.give(one);
      if (target && one.problems.length === 0) checkAgainst(target.version.document, one);
    }
    yield { rows, readBytes: batch.readBytes, places };
  }
}

/**
 * The survey that the mapping names, once everything in the mapping agrees with it and with the file's columns.
 * @throws Problem that names the column, the scale or the survey that is wrong
 */
export async function findTarget(
  kernel: Pick<Kernel, "records">,
  workspace: string,
  mapping: ImportMapping,
  header: string[],
): Promise<Target> {
  checkColumns(mapping, header);
  const { rating, text } = mapping.fields;
  if (!rating && !text) throw importProblem("nothing-mapped", 422);
  if (rating && rating.max <= rating.min) throw importProblem("scale-empty", 422);
  if (mapping.as === "mentions") return null;
  checkFields(mapping);
  const { survey } = mapping;
  if (!survey) throw importProblem("survey-needed", 422);
  const asked = await findAsked(kernel.records, isSurveyId(survey) ? { id: survey } : { slug: survey });
  if (asked?.workspace !== workspace) throw importProblem("survey-unknown", 422, { survey });
  if (!asked.version) throw importProblem("survey-unpublished-yet", 422, { survey });
  const { questions } = asked.version.document;
  for (const [what, kind, isMapped] of [
    ["rating", "nps", rating],
    ["words", "text", text],
  ] as const)
    if (isMapped && !questions.some((question) => question.kind === kind))
      throw importProblem("survey-lacks", 422, { what });
  return { ...asked, version: asked.version };
}

function checkColumns({ fields, details }: ImportMapping, header: string[]): void {
  const named = Object.values(fields).flatMap((source) =>
    source && "column" in source ? [source.column] : [],
  );
  const wrong = [...named, ...details].find((column) => !header.includes(column));
  if (wrong !== undefined)
    throw importProblem("no-such-column", 422, {
      column: wrong,
      columns: header.map((name) => `“${name}”`).join(", "),
    });
}

function checkFields({ fields }: ImportMapping): void {
  const unfit = (Object.keys(fields) as ImportField[]).find(
    (field) => fields[field] && !responseFields.includes(field),
  );
  if (unfit) throw importProblem("field-unfit", 422, { field: unfit });
}

/** The rating answers the first NPS question, the words the first text question that is put to who gave that rating. */
export function answersOf(survey: SurveyDocument, { voice: { rating, text } }: ReadRow): Answers {
  const score = survey.questions.find(({ kind }) => kind === "nps");
  const answers: Answers = score && rating !== null ? { [score.id]: rating } : {};
  const why = survey.questions.find((question) => question.kind === "text" && isPut(question, answers));
  return why && text !== null ? { ...answers, [why.id]: text } : answers;
}

function checkAgainst(survey: SurveyDocument, row: ReadRow): void {
  const { faults } = checkAnswers(survey, answersOf(survey, row), { strict: true });
  for (const fault of faults)
    row.problems.push({
      fault: "answer-refused",
      field: null,
      column: null,
      value: "",
      values: { fa: sayFault("fa", fault), en: sayFault("en", fault) },
    });
}
