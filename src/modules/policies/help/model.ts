import { z } from "zod";
import { words } from "../remedies/model.ts";

/** The page of a company on which customers find the solutions for their order. */
export const helpPage = z.strictObject({
  /** Its name in the address: `/h/<slug>`. */
  slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/),
  /** What stands at the top. */
  intro: words(1_000),
  isOpen: z.boolean(),
});
export type HelpPage = z.infer<typeof helpPage>;

export const helpPageView = helpPage.extend({ url: z.url() });
export type HelpPageView = z.infer<typeof helpPageView>;

const fact = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

/** An order as the company's systems tell of it. Inputs take `order.<fact>`, and `order.<fact>.daysAgo` of days and moments. */
export const orderInput = z.strictObject({
  number: z.string().trim().min(1).max(100),
  /** The customer's external id; known by the company's own systems. */
  person: z.string().trim().min(1).max(200).optional(),
  phone: z.string().trim().max(40).optional(),
  email: z.string().trim().max(320).optional(),
  facts: z.record(z.string().min(1).max(100), fact).default({}),
});
export type OrderInput = z.infer<typeof orderInput>;

export const helpLinkInput = z.strictObject({
  /** Only this policy; all public ones where it is left out. */
  policy: z.uuid().optional(),
  /** The customer's external id. */
  person: z.string().trim().min(1).max(200).optional(),
  /** Number of an order that was told of. */
  order: z.string().trim().min(1).max(100).optional(),
  /** Inputs that are known already, by name. */
  inputs: z.record(z.string().max(500), fact).default({}),
  /** Hours until the link ends. */
  hours: z
    .int()
    .min(1)
    .max(24 * 90)
    .default(24 * 14),
});
export type HelpLinkInput = z.infer<typeof helpLinkInput>;

export const helpLink = z.object({ url: z.url(), expiresAt: z.iso.datetime() });
export type HelpLink = z.infer<typeof helpLink>;

/** A fact of orders that policies take instead of asking for it, with an example of its value. */
export const orderFact = z.object({ fact: z.string(), label: words(200), example: fact });
export type OrderFact = z.infer<typeof orderFact>;

/** What customers find on the page now. */
export const helpTopics = z.object({
  items: z.array(z.object({ policy: z.uuid(), slug: z.string(), name: words(200) })),
  orderFacts: z.array(orderFact),
});
export type HelpTopics = z.infer<typeof helpTopics>;
