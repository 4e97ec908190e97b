import { createHash, randomBytes } from "node:crypto";

/** What a link or a key carries: 192 random bits, in letters that need no escaping. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** What is kept of a secret. It is random and long, so a fast hash is as good as a slow one. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Twelve letters and digits without those that look alike, for somebody to type: 60 random bits. */
export const newPassword = (): string =>
  [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("");
const letters = "abcdefghijkmnpqrstuvwxyz23456789";
