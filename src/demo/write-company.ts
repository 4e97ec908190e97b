import { insertWorkspace, putBranch, putDepartment, putProducts, putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import { Problem } from "#kernel/problems";
import type { Tx } from "#kernel/records";
import { createSurvey, publishSurvey, standardSurvey } from "#listen";
import type { SurveyDocument } from "#listen/model";
import {
  branches,
  companyName,
  companyTimeZone,
  departments,
  type TouchpointKey,
  touchpoints,
} from "./company.ts";
import { goods } from "./goods.ts";

export type AskedHere = { survey: string; version: string };
/** Where the company's things are stored: ids by the keys of `company.ts`. */
export type Places = {
  workspace: string;
  branches: Map<string, string>;
  touchpoints: Map<TouchpointKey, string>;
  /** The survey of each touchpoint, and under null the one about the whole relationship. */
  surveys: Map<TouchpointKey | null, AskedHere>;
};

/** Makes the workspace of the company, founded a year and more ago. */
export async function writeWorkspace({ records }: Pick<Kernel, "records">, founded: Date): Promise<string> {
  const id = newId();
  const workspace = { id, name: companyName.fa, locale: "fa", timeZone: companyTimeZone } as const;
  await records.system((tx) => insertWorkspace(tx, workspace, founded));
  return id;
}

/** Writes departments with their leads, branches, products, touchpoints and a published survey for each. */
export function writePlaces(
  { records }: Pick<Kernel, "records">,
  workspace: string,
  leads: Map<string, string>,
  founded: Date,
): Promise<Places> {
  return records.within(workspace, async (tx) => {
    const departmentIds = new Map<string, string>();
    for (const { key, name, lead } of departments)
      departmentIds.set(
        key,
        await putDepartment(tx, workspace, { name: name.fa, lead: leads.get(lead) ?? null }),
      );
    const branchIds = new Map<string, string>();
    for (const { key, name, city } of branches)
      branchIds.set(key, await putBranch(tx, workspace, { key, name: name.fa, city: city.fa }));
    await putProducts(
      tx,
      { workspace, member: null },
      goods.map(({ fa, en }) => ({ name: fa, otherNames: [en] })),
    );
    const touchpointIds = new Map<TouchpointKey, string>();
    for (const { key, name, clue, department } of touchpoints) {
      const given = { key, name: name.fa, clue, department: departmentIds.get(department) ?? null };
      touchpointIds.set(key, await putTouchpoint(tx, workspace, given));
    }
    const surveys = await writeSurveys({ records }, tx, workspace, touchpointIds, founded);
    return { workspace, branches: branchIds, touchpoints: touchpointIds, surveys };
  });
}

async function writeSurveys(
  { records }: Pick<Kernel, "records">,
  tx: Tx,
  workspace: string,
  touchpointIds: Map<TouchpointKey, string>,
  founded: Date,
): Promise<Places["surveys"]> {
  const surveys: Places["surveys"] = new Map();
  for (const [key, document] of documents(touchpointIds)) {
    const then = { records, now: () => founded };
    const survey = await createFirstFree(document, (one) => createSurvey(then, tx, workspace, one));
    const version = await publishSurvey(then, tx, { workspace, member: null }, survey);
    surveys.set(key, { survey, version: version.id });
  }
  return surveys;
}

/** Another company of this kind may hold the address already; slugs are unique over all workspaces. */
async function createFirstFree(
  document: SurveyDocument,
  create: (document: SurveyDocument) => Promise<string>,
): Promise<string> {
  for (let company = 1; ; company++) {
    const slug = company === 1 ? document.slug : `${document.slug}-${company}`;
    try {
      return await create({ ...document, slug });
    } catch (error) {
      if (!(error instanceof Problem && error.code === "listen/slug-taken")) throw error;
    }
  }
}

function* documents(ids: Map<TouchpointKey, string>): Generator<[TouchpointKey | null, SurveyDocument]> {
  yield [null, standardSurvey({ slug: "nikkala", channel: "sms" })];
  for (const { key, name } of touchpoints) {
    const touchpoint = { id: ids.get(key) ?? "", name: name.fa };
    const document = standardSurvey({ slug: `nikkala-${key}`, touchpoint, channel: "sms" });
    yield [key, { ...document, title: { ...document.title, en: `Your experience: ${name.en}` } }];
  }
}
