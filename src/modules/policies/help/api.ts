import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { newId } from "#kernel/ids";
import { hashOf, newSecret } from "#kernel/secrets";
import { ensurePersons } from "#people";
import { policiesInEffect } from "../documents/policies-in-effect.ts";
import { latinDigits } from "./answers.ts";
import { contactOf } from "./find-order.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { orderFactsOf } from "./order-facts.ts";
import { insertHelpLink, putHelpPage, putOrders, readHelpPage, readOrder } from "./store.ts";

const orders = z.union([
  model.orderInput.transform((one) => [one]),
  z.array(model.orderInput).min(1).max(1_000),
]);

/** What members and the company's systems do for the page of solutions. */
export const helpSettingRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.get(
    "/api/help-page",
    {
      ...allow("policies.view"),
      schema: {
        summary: "The page on which customers find solutions",
        response: { 200: model.helpPageView.nullable() },
      },
    },
    async ({ actor: { workspace } }) => {
      const page = await records.within(workspace, readHelpPage);
      return page ? shown(page, kernel.address()) : null;
    },
  );

  app.put(
    "/api/help-page",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "Open, close or rename the page on which customers find solutions",
        body: model.helpPage,
        response: { 200: model.helpPageView },
      },
    },
    async ({ actor: { workspace }, body }) => {
      const isFree = await records.system((tx) => putHelpPage(tx, { workspace, ...body }));
      if (!isFree) throw problem("help-name-taken", 409, { slug: body.slug });
      return shown(body, kernel.address());
    },
  );

  app.get(
    "/api/help-topics",
    {
      ...allow("policies.view"),
      schema: {
        summary: "What customers can settle on the page now, and what orders should tell for it",
        response: { 200: model.helpTopics },
      },
    },
    async ({ actor: { workspace } }) => {
      const at = kernel.now();
      const shown = (await records.within(workspace, (tx) => policiesInEffect(tx, at))).filter(
        ({ document }) => document.isPublic,
      );
      return {
        items: shown.map(({ policy, slug, document: { name } }) => ({ policy, slug, name })),
        orderFacts: orderFactsOf(
          shown.map(({ document }) => document),
          at,
        ),
      };
    },
  );

  app.put(
    "/api/orders",
    {
      ...allow("listen.submit"),
      schema: {
        summary: "Tell of orders, one or up to 1,000, so that customers need not be asked",
        body: orders,
        response: { 200: z.object({ orders: z.int() }) },
      },
    },
    async ({ actor: { workspace }, body }) => {
      const at = kernel.now();
      await records.within(workspace, async (tx) => {
        const persons = await ensurePersons(
          tx,
          workspace,
          body.flatMap(({ person }) =>
            person ? [{ externalId: person, kind: "customer" as const, traits: {} }] : [],
          ),
          at,
        );
        const byNumber = new Map(body.map((order) => [latinDigits(order.number), order]));
        const rows = [...byNumber].map(([number, { person, phone, email, facts }]) => ({
          id: newId(),
          number,
          person: person ? (persons.get(person) ?? null) : null,
          phone: phone ? contactOf(phone) : null,
          email: email ? contactOf(email) : null,
          facts,
        }));
        await putOrders(tx, workspace, rows, at);
      });
      return { orders: body.length };
    },
  );

  app.post(
    "/api/help-links",
    {
      ...allow("policies.decide"),
      schema: {
        summary: "Make a door for one customer: what is known of them is not asked again",
        body: model.helpLinkInput,
        response: { 201: model.helpLink },
      },
    },
    async ({ actor: { workspace, member }, body }, reply) => {
      const [secret, madeAt] = [newSecret(), kernel.now()];
      const expiresAt = new Date(madeAt.getTime() + body.hours * 3_600_000);
      await records.within(workspace, async (tx) => {
        if (!(await readHelpPage(tx))) throw problem("no-help-page", 409);
        const current = body.policy ? await policiesInEffect(tx, madeAt) : [];
        if (
          body.policy &&
          !current.some(({ policy, document }) => policy === body.policy && document.isPublic)
        )
          throw problem("no-such-public-policy", 422);
        const order = body.order ? await readOrder(tx, { number: latinDigits(body.order) }) : undefined;
        if (body.order && !order) throw problem("no-such-order", 422, { number: body.order });
        const told = body.person ? [{ externalId: body.person, kind: "customer" as const, traits: {} }] : [];
        const persons = await ensurePersons(tx, workspace, told, madeAt);
        await insertHelpLink(tx, {
          id: newId(),
          workspace,
          policy: body.policy ?? null,
          person: body.person ? (persons.get(body.person) ?? null) : (order?.person ?? null),
          order: order?.id ?? null,
          known: body.inputs,
          secretHash: hashOf(secret),
          madeBy: member,
          madeAt,
          expiresAt,
        });
      });
      return reply
        .status(201)
        .send({ url: `${kernel.address()}/h/l/${secret}`, expiresAt: expiresAt.toISOString() });
    },
  );
};

const shown = ({ slug, intro, isOpen }: model.HelpPage, address: string) => ({
  slug,
  intro,
  isOpen,
  url: `${address}/h/${slug}`,
});
