import { z } from "zod";
import { locales } from "#kernel/locale";

export const personKinds = ["customer", "employee"] as const;
export type PersonKind = (typeof personKinds)[number];

/** Whose experience is managed. `externalId` is how the company's own systems name them. */
export const person = z.object({
  id: z.uuid(),
  externalId: z.string().min(1).max(200).nullable(),
  kind: z.enum(personKinds),
  name: z.string().max(200).nullable(),
  email: z.string().max(320).nullable(),
  phone: z.string().max(40).nullable(),
  locale: z.enum(locales).nullable(),
  traits: z.record(z.string(), z.unknown()),
  createdAt: z.date(),
});
export type Person = z.infer<typeof person>;

/** A person as another system tells of them: only what it knows. */
export const personInput = z.object({
  externalId: z.string().trim().min(1).max(200),
  kind: z.enum(personKinds).default("customer"),
  name: z.string().trim().max(200).nullish(),
  email: z.string().trim().max(320).nullish(),
  phone: z.string().trim().max(40).nullish(),
  locale: z.enum(locales).nullish(),
  traits: z
    .record(z.string().max(100), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]))
    .default({}),
});
export type PersonInput = z.infer<typeof personInput>;

/** Something a person did or was done to them: visit, purchase, delivery, call, return. */
export type Interaction = {
  id: string;
  person: string;
  kind: string;
  touchpoint: string | null;
  branch: string | null;
  channel: string;
  at: Date;
  /** Money in the workspace's currency, where there is any. */
  amount: number | null;
};
