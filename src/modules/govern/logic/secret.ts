import { createHash, randomBytes } from "node:crypto";

/** What a link or a key carries: 192 random bits, in letters that need no escaping. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** What is kept of a secret. It is random and long, so a fast hash is as good as a slow one. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
