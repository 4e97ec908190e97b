import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { changeProduct, putProducts } from "./actions/keep-products.ts";
import * as model from "./model.ts";
import { countProducts, type ProductRow, pageProducts } from "./store-products.ts";

const made = z.object({ id: z.uuid() });

export const productRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.get(
    "/api/products",
    {
      ...allow("member"),
      schema: {
        summary: "What the company sells, by name; searched in all names and codes",
        querystring: model.productQuery,
        response: { 200: model.productPage },
      },
    },
    ({ actor, query: { cursor, limit, ...chosen } }) =>
      records.within(actor.workspace, async (tx) => {
        const found = await pageProducts(tx, chosen, { after: cursor, limit: limit + 1 });
        const items = found.slice(0, limit);
        return {
          items: items.map(onWire),
          next: found.length > limit ? (items.at(-1)?.id ?? null) : null,
          total: cursor === undefined ? await countProducts(tx, chosen) : null,
        };
      }),
  );

  app.put(
    "/api/products",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Make one product or up to 1,000, or change those of the same code, else of the same name",
        body: model.productsInput,
        response: { 200: z.union([made, z.object({ items: z.array(made) })]) },
      },
    },
    async ({ actor, body }) => {
      const given = Array.isArray(body) ? body : [body];
      const ids = await records.within(actor.workspace, (tx) => putProducts(tx, actor, given));
      return Array.isArray(body) ? { items: ids.map((id) => ({ id })) } : { id: ids[0] as string };
    },
  );

  app.put(
    "/api/products/:id",
    {
      ...allow("company.edit"),
      schema: {
        summary: "Rename a product, change how else it is called, archive it or sell it again",
        params: made,
        body: model.productChange,
        response: { 200: model.product },
      },
    },
    ({ actor, params, body }) =>
      records.within(actor.workspace, async (tx) =>
        onWire(await changeProduct(tx, actor, params.id, body, kernel.now())),
      ),
  );
};

const onWire = ({ archivedAt, ...row }: ProductRow): model.Product => ({
  ...row,
  archivedAt: archivedAt?.toISOString() ?? null,
});
