import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import type { ProductChange, ProductInput } from "../model.ts";
import {
  countProducts,
  holdProducts,
  knownProducts,
  type ProductRow,
  readProduct,
  writeProducts,
} from "../store-products.ts";
import { tellOfList } from "./keep-lists.ts";

/** Every voice is searched for them all. */
const mostProducts = 5_000;

type Who = { workspace: string; member: string | null };

/**
 * Makes products, or changes those of the same codes, else of the same names; archived ones are sold again. Answers their
 * ids in the order given. A 422 where two of them are one and the same, a 409 where a name or code is another's.
 */
export async function putProducts(
  tx: Tx,
  { workspace, member }: Who,
  given: readonly ProductInput[],
): Promise<string[]> {
  await holdProducts(tx, workspace);
  const known = await knownProducts(tx, workspace, given);
  const products = given.map((one, place) => changed(known.get(place), one, null));
  assertEachOnce(products);
  await write(tx, workspace, products);
  if ((await countProducts(tx, { archived: false })) > mostProducts)
    throw problem("too-many-products", 409, { limit: mostProducts });
  await tellOfList(tx, { workspace, member }, "products", products.length);
  return products.map(({ id }) => id);
}

/** Renames or archives a product, or changes how else it is called; a 404 where there is none. */
export async function changeProduct(
  tx: Tx,
  { workspace, member }: Who,
  id: string,
  { archived, ...change }: ProductChange,
  now: Date,
): Promise<ProductRow> {
  await holdProducts(tx, workspace);
  const before = await readProduct(tx, id);
  if (!before) throw problem("no-such-product", 404);
  const archivedAt = archived ? (before.archivedAt ?? now) : null;
  const after = changed(before, change, archivedAt);
  await write(tx, workspace, [after]);
  await tellOfList(tx, { workspace, member }, "products", 1);
  return after;
}

const changed = (
  before: ProductRow | undefined,
  { name, otherNames, code }: ProductInput,
  archivedAt: Date | null,
): ProductRow => ({
  id: before?.id ?? newId(),
  name,
  otherNames: otherNames ?? before?.otherNames ?? [],
  code: code === undefined ? (before?.code ?? null) : code,
  archivedAt,
});

function assertEachOnce(products: readonly ProductRow[]): void {
  const [ids, names, codes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { id, name, code } of products) {
    if (ids.has(id) || names.has(name) || (code !== null && codes.has(code)))
      throw problem("product-twice", 422, { name });
    ids.add(id);
    names.add(name);
    if (code !== null) codes.add(code);
  }
}

async function write(tx: Tx, workspace: string, products: readonly ProductRow[]): Promise<void> {
  try {
    await writeProducts(tx, workspace, products);
  } catch (error) {
    throw (error as { code?: string }).code === uniqueViolation ? problem("product-taken", 409) : error;
  }
}

const uniqueViolation = "23505";
