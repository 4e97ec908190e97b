import { z } from "zod";
import { workspace, workspaceInput } from "#company/model";
import { roles } from "#kernel/roles";

export const role = z.enum(roles);
const name = z.string().trim().min(1).max(120);
const email = z.email().max(254).toLowerCase();
/** Whether it is good enough is said by `logic/password.ts`, in the reader's language. */
const password = z.string().max(256);
const time = z.iso.datetime();
/** What a link carries. */
export const byToken = z.object({ token: z.string().regex(/^[\w-]{1,100}$/) });
const permission = z
  .string()
  .regex(/^[a-z]+\.[a-z-]+$/i)
  .max(60);

/** The first run: the company, and the member who will own it. */
export const setupInput = z.object({
  company: workspaceInput.shape.name,
  locale: workspaceInput.shape.locale,
  timeZone: workspaceInput.shape.timeZone.default("Asia/Tehran"),
  name,
  email,
  password,
});
export type SetupInput = z.output<typeof setupInput>;

export const setup = z.object({
  needed: z.boolean(),
  /** What is there already, made with the admin key or by the demo: set-up gives it its owner. */
  workspace: workspace.omit({ id: true }).nullable(),
  /** Whether there is a mail server; without one nobody is sent a link for a new password. */
  hasMail: z.boolean(),
});

export const signInInput = z.object({ email: z.string().trim().max(254), password });

export const resetInput = z.object({ email });
export const newPasswordInput = z.object({ password });
/** What the holder of a link for a new password sees. */
export const resetShown = z.object({ email: z.string(), expiresAt: time });
export type ResetShown = z.infer<typeof resetShown>;

/** Who is signed in, where, and what they may do there. */
export const session = z.object({
  /** Null for an API key. */
  member: z.object({ id: z.uuid(), name: z.string(), email: z.string(), role }).nullable(),
  workspace,
  permissions: z.array(z.string()),
  /** Every workspace this user is a member of. */
  workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), role })),
});
export type Session = z.infer<typeof session>;

export const member = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: time,
  /** False for a member who was brought without a way to sign in. */
  canSignIn: z.boolean(),
});
export type Member = z.infer<typeof member>;

export const invitationInput = z.object({ email, role });
export const invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  invitedBy: z.string().nullable(),
  createdAt: time,
  expiresAt: time,
});
export type Invitation = z.infer<typeof invitation>;
export const invitationMade = invitation.extend({
  /** The link; shown here only, and never again. */
  url: z.string(),
  /** Whether it was also posted by e-mail. */
  posted: z.boolean(),
});
export type InvitationMade = z.infer<typeof invitationMade>;

/** What the holder of the link sees before deciding. */
export const invitationShown = z.object({
  company: z.string(),
  locale: workspaceInput.shape.locale,
  email: z.string(),
  role,
  invitedBy: z.string().nullable(),
  expiresAt: time,
  /** The address has a user already, who signs in and then accepts. */
  hasUser: z.boolean(),
});
export type InvitationShown = z.infer<typeof invitationShown>;
/** Left out by who is signed in already. */
export const acceptance = z.object({ name, password }).partial();

export const keyInput = z.object({ name, scopes: z.array(permission).min(1).max(100) });
export const key = z.object({
  id: z.uuid(),
  name: z.string(),
  ending: z.string(),
  scopes: z.array(z.string()),
  madeBy: z.string().nullable(),
  madeAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type Key = z.infer<typeof key>;
export const keyMade = key.extend({ secret: z.string() });
export type KeyMade = z.infer<typeof keyMade>;

export const nameInput = z.object({ name });
export const passwordInput = z.object({ current: password, next: password });

export const roleMatrix = z.object({
  permissions: z.array(z.string()),
  roles: z.array(z.object({ role, permissions: z.array(z.string()) })),
});
export type RoleMatrix = z.infer<typeof roleMatrix>;

/** An event that a reaction could not take. */
export const failure = z.object({
  reaction: z.string(),
  transaction: z.string(),
  event: z.int(),
  type: z.string(),
  person: z.uuid().nullable(),
  attempts: z.int(),
  error: z.string(),
  failedAt: time,
  /** When it is tried again; past once it was given up. */
  retryAt: time,
  givenUpAt: time.nullable(),
});
export type Failure = z.infer<typeof failure>;

export const journalEntry = z.object({
  id: z.int(),
  type: z.string(),
  at: time,
  actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  person: z.uuid().nullable(),
  data: z.unknown(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
