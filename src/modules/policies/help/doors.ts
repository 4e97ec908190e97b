import { readWorkspace } from "#company";
import type { Workspace } from "#company/model";
import type { Kernel } from "#kernel/kernel";
import { hashOf } from "#kernel/secrets";
import {
  findHelpLink,
  findHelpPage,
  type HelpLinkRow,
  hasOrders,
  type OrderRow,
  readHelpPage,
  readOrder,
} from "./store.ts";

/** What an address of help leads to, before it is known what it is about. */
export type Door = {
  workspace: Pick<Workspace, "id" | "name" | "locale" | "timeZone">;
  intro: Partial<Record<string, string>>;
  /** The address below which its topics lie. */
  at: string;
  /** Only this policy; null: all public ones. */
  policy: string | null;
  /** Whoever came through a link of their own is known. */
  isKnown: boolean;
  person: string | null;
  order: OrderRow | null;
  /** Inputs that are known, by name. */
  known: Readonly<Record<string, unknown>>;
  /** Whether orders can be looked for. */
  hasOrders: boolean;
};

export type Opened = { door: Door } | { closed: "unknown" | "closed" | "expired" };
type Opening = Pick<Kernel, "records" | "now">;

/** The page that everybody may open. */
export async function openPage({ records }: Opening, slug: string): Promise<Opened> {
  const page = await records.system((tx) => findHelpPage(tx, slug));
  if (!page) return { closed: "unknown" };
  if (!page.isOpen) return { closed: "closed" };
  return records.within(page.workspace, async (tx) => ({
    door: {
      workspace: (await readWorkspace(tx, page.workspace)) as Workspace,
      intro: page.intro,
      at: `/h/${page.slug}`,
      policy: null,
      isKnown: false,
      person: null,
      order: null,
      known: {},
      hasOrders: await hasOrders(tx),
    },
  }));
}

/** The door of one customer, by the secret in its address. */
export async function openLink({ records, now }: Opening, secret: string): Promise<Opened> {
  const link = await records.system((tx) => findHelpLink(tx, hashOf(secret)));
  if (!link) return { closed: "unknown" };
  if (link.expiresAt <= now()) return { closed: "expired" };
  return records.within(link.workspace, async (tx) => {
    const page = await readHelpPage(tx);
    if (!page?.isOpen) return { closed: "closed" };
    const order = link.order === null ? null : ((await readOrder(tx, { id: link.order })) ?? null);
    const workspace = (await readWorkspace(tx, link.workspace)) as Workspace;
    return { door: doorOfLink(link, { workspace, order, intro: page.intro, secret }) };
  });
}

const doorOfLink = (
  link: HelpLinkRow,
  { workspace, order, intro, secret }: Pick<Door, "workspace" | "order" | "intro"> & { secret: string },
): Door => ({
  workspace,
  intro,
  at: `/h/l/${secret}`,
  policy: link.policy,
  isKnown: true,
  person: link.person ?? order?.person ?? null,
  order,
  known: link.known,
  hasOrders: false,
});
