import { randomBytes } from "node:crypto";
import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { APIError, betterAuth } from "better-auth";
import { sql } from "kysely";
import type { Config } from "#kernel/config";
import { newId } from "#kernel/ids";
import type { Records, Tx } from "#kernel/records";

export type User = { id: string; name: string; email: string };
/** `Set-Cookie` values for the reply. */
export type Cookies = string[];

/** Who somebody is, by e-mail and password; what they may do is decided elsewhere. */
export type SignIn = {
  /** The name of the cookie that carries the session. */
  readonly cookie: string;
  /** Makes a user with a password; undefined where the e-mail is taken. */
  makeUser(tx: Tx, user: Omit<User, "id"> & { password: string }, at: Date): Promise<string | undefined>;
  findUser(tx: Tx, email: string): Promise<User | undefined>;
  /** Opens a session; undefined, after as long a time, for an unknown e-mail as for a wrong password. */
  open(
    given: { email: string; password: string },
    headers: Headers,
  ): Promise<{ user: User; cookies: Cookies } | undefined>;
  /** Whose session the cookies of `headers` carry; read from records each time, so that an ended one ends at once. */
  read(headers: Headers): Promise<User | undefined>;
  /** As `read`; a session in use lives on, and the cookies say so. */
  renew(headers: Headers): Promise<{ user?: User; cookies: Cookies }>;
  close(headers: Headers): Promise<Cookies>;
  /** Ends every session of the caller's, on every device. */
  closeAll(headers: Headers): Promise<Cookies>;
  /** Changes the caller's password and ends all other sessions; undefined where `current` is not the password. */
  changePassword(
    given: { current: string; next: string },
    headers: Headers,
  ): Promise<{ cookies: Cookies } | undefined>;
  /** Gives a user another password without the present one, and ends all their sessions. */
  replacePassword(tx: Tx, user: string, password: string, at: Date): Promise<void>;
};

const day = 24 * 60 * 60;

/** Opens sign-in by better-auth on records. Its routes are not served: modules' own routes call this. */
export async function openSignIn(config: Config, records: Records): Promise<SignIn> {
  const auth = betterAuth(await settings(config, records));
  const { authCookies } = await auth.$context;
  return {
    cookie: authCookies.sessionToken.name,
    makeUser,
    findUser,
    replacePassword,
    open: async (body, headers) => {
      const done = await unlessRefused(auth.api.signInEmail({ body, headers, returnHeaders: true }));
      if (done) await records.system((tx) => forgetEnded(tx, body.email));
      return done && { user: asUser(done.response.user), cookies: done.headers.getSetCookie() };
    },
    read: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found ? asUser(found.user) : undefined;
    },
    renew: async (headers) => {
      const done = await auth.api.getSession({ headers, returnHeaders: true });
      return {
        user: done.response ? asUser(done.response.user) : undefined,
        cookies: done.headers.getSetCookie(),
      };
    },
    close: async (headers) =>
      (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
    closeAll: async (headers) => {
      await unlessRefused(auth.api.revokeSessions({ headers }));
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie();
    },
    changePassword: async ({ current, next }, headers) => {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const done = await unlessRefused(auth.api.changePassword({ body, headers, returnHeaders: true }));
      return done && { cookies: done.headers.getSetCookie() };
    },
  };
}

async function settings(config: Config, records: Records) {
  const url = config.publicUrl ?? "http://localhost";
  return {
    appName: "Hamdel",
    baseURL: url,
    secret: config.secret ?? (await records.system(sharedSecret)),
    database: { db: records.kysely, type: "postgres" as const },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: {
        hash: hashPassword,
        verify: (given: { hash: string; password: string }) => verify(given.hash, oneForm(given.password)),
      },
    },
    session: {
      modelName: "user_sessions",
      fields: { ...stamps, ...expiry, userId: "user_id", ipAddress: "ip_address", userAgent: "user_agent" },
      expiresIn: 30 * day,
      updateAge: day,
    },
    user: { modelName: "users", fields: { ...stamps, emailVerified: "email_verified" } },
    account: { modelName: "user_accounts", fields: accountFields },
    verification: { modelName: "user_verifications", fields: { ...stamps, ...expiry } },
    advanced: {
      cookiePrefix: "hamdel",
      useSecureCookies: url.startsWith("https:"),
      database: { generateId: newId, validateSchema: false },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  };
}

const stamps = { createdAt: "created_at", updatedAt: "updated_at" };
const expiry = { expiresAt: "expires_at" };
const accountFields = {
  ...stamps,
  accountId: "account_id",
  providerId: "provider_id",
  userId: "user_id",
  accessToken: "access_token",
  refreshToken: "refresh_token",
  idToken: "id_token",
  accessTokenExpiresAt: "access_token_expires_at",
  refreshTokenExpiresAt: "refresh_token_expires_at",
};

/** Signs the sessions; kept in records, so that every process on them knows it. */
async function sharedSecret(tx: Tx): Promise<string> {
  const fresh = randomBytes(32).toString("base64url");
  await sql`insert into secrets (name, value) values ('sessions', ${fresh}) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ value: string }>`select value from secrets where name = 'sessions'`.execute(
    tx,
  );
  return rows[0]?.value ?? fresh;
}

// In our own transaction and not by better-auth, so that a user never stands there without their membership.
async function makeUser(
  tx: Tx,
  { name, email, password }: Omit<User, "id"> & { password: string },
  at: Date,
): Promise<string | undefined> {
  const id = newId();
  const { rows } = await sql`
    insert into users (id, name, email, created_at, updated_at)
    values (${id}, ${name}, ${email.toLowerCase()}, ${at}, ${at})
    on conflict (email) do nothing returning id
  `.execute(tx);
  if (rows.length === 0) return undefined;
  await sql`
    insert into user_accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId()}, ${id}, ${id}, 'credential', ${await hashPassword(password)}, ${at}, ${at})
  `.execute(tx);
  return id;
}

/** Sessions that ran out on devices that never came back. */
async function forgetEnded(tx: Tx, email: string): Promise<void> {
  await sql`
    delete from user_sessions
    where expires_at < now() and user_id = (select id from users where email = ${email.toLowerCase()})
  `.execute(tx);
}

async function findUser(tx: Tx, email: string): Promise<User | undefined> {
  const { rows } = await sql<User>`
    select id, name, email from users where email = ${email.toLowerCase()}
  `.execute(tx);
  return rows[0];
}

async function replacePassword(tx: Tx, user: string, password: string, at: Date): Promise<void> {
  await sql`
    insert into user_accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
    values (${newId()}, ${user}, ${user}, 'credential', ${await hashPassword(password)}, ${at}, ${at})
    on conflict (provider_id, account_id) do update
      set password = excluded.password, updated_at = excluded.updated_at
  `.execute(tx);
  await sql`delete from user_sessions where user_id = ${user}`.execute(tx);
}

/** Argon2id (RFC 9106) with the parameters of OWASP's password storage cheat sheet: 19 MiB, 2 passes. */
const hashPassword = (password: string): Promise<string> =>
  hash(oneForm(password), { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** Two keyboards may write one letter by different code points; NIST SP 800-63B asks for one form before hashing. */
const oneForm = (password: string): string => password.normalize("NFKC");

const asUser = ({ id, name, email }: User): User => ({ id, name, email });

async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}
