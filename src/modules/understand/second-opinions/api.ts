import { readWorkspace } from "#company";
import { localDay } from "#kernel/calendar";
import { allow, type Routes } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { type SecondOpinions, secondOpinions } from "./model.ts";
import { countUnsure, readDay } from "./store.ts";

export const secondOpinionRoutes: Routes = (app, kernel) => {
  app.get(
    "/api/second-opinions",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Whether a model elsewhere judges what ours is unsure of, and what it was asked today",
        response: { 200: secondOpinions },
      },
    },
    ({ actor: { workspace } }) => kernel.records.within(workspace, (tx) => stateOf(kernel, tx, workspace)),
  );
};

async function stateOf(
  { config, now }: Pick<Kernel, "config" | "now">,
  tx: Tx,
  workspace: string,
): Promise<SecondOpinions> {
  const model = config.secondModel;
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const day = await readDay(tx, workspace);
  const isToday = day?.day === localDay(now(), timeZone);
  const { asked, answered, refused, failed } = day && isToday ? day : nothing;
  const budget = model?.budget ?? 0;
  const restUntil = day?.restUntil && day.restUntil > now() ? day.restUntil.toISOString() : null;
  return {
    state: stateFor(model !== undefined, budget - asked, restUntil),
    host: model ? new URL(model.url).host : null,
    model: model?.name ?? null,
    budget,
    ...{ asked, answered, refused, failed },
    waiting: model ? await countUnsure(tx, workspace) : 0,
    restUntil,
  };
}

const nothing = { asked: 0, answered: 0, refused: 0, failed: 0 };

function stateFor(isNamed: boolean, left: number, restUntil: string | null): SecondOpinions["state"] {
  if (!isNamed) return "off";
  if (left <= 0) return "spent";
  return restUntil ? "resting" : "ready";
}
