import { listBranches, listDepartments, listProducts, readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { addDays, dayStart } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import type { NamedThings, NameQuery } from "../model.ts";
import { countNames } from "../store-names.ts";
import { feelingOf } from "./figures.ts";

const shown = 50;

/** The products, branches and departments that people name in a period, called as they are called now. */
export function namedThings(
  { records }: Pick<Kernel, "records">,
  { workspace }: Actor,
  { from, to, kind, ...where }: NameQuery,
): Promise<NamedThings> {
  return records.within(workspace, async (tx) => {
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const period = { from: dayStart(from, timeZone), until: dayStart(addDays(to, 1), timeZone) };
    const { voices, rows } = await countNames(tx, { ...where, ...period }, { kind, limit: shown });
    const names = rows.length > 0 ? await presentNames(tx) : new Map<string, string>();
    return {
      voices,
      items: rows.map(({ kind, id, name, ...sums }) => ({
        kind,
        id,
        name: names.get(id) ?? name,
        ...feelingOf(sums),
      })),
    };
  });
}

async function presentNames(tx: Tx): Promise<Map<string, string>> {
  const things = [await listBranches(tx), await listDepartments(tx), await listProducts(tx)].flat();
  return new Map(things.map(({ id, name }) => [id, name]));
}
