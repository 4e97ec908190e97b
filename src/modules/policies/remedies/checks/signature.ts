import { createHmac, randomBytes } from "node:crypto";

/** A new secret, written as Standard Webhooks writes them: `whsec_` and 24 bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(24).toString("base64")}`;

/**
 * The headers by which a receiver knows that `body` is ours and fresh: HMAC-SHA256 over id, time and body, as Standard
 * Webhooks 1.0 asks (standardwebhooks.com).
 */
export function signatureHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const mark = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${mark}` };
}
