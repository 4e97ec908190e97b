import { createHash } from "node:crypto";
import type { Page } from "./page.ts";

/** What the page may do (CSP 3): its own style and script by their hashes, the optional font, and nothing else. */
export function policyOf({ style, script }: Pick<Page, "style" | "script">): string {
  const scripts = script === undefined ? "" : `script-src '${hashOf(script)}'; `;
  return `default-src 'none'; style-src '${hashOf(style)}'; ${scripts}font-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** The same few style sheets go out again and again; those made for a survey are bounded by forgetting all at once. */
const hashes = new Map<string, string>();
function hashOf(source: string): string {
  const known = hashes.get(source);
  if (known) return known;
  if (hashes.size >= 200) hashes.clear();
  const hash = `sha256-${createHash("sha256").update(source).digest("base64")}`;
  hashes.set(source, hash);
  return hash;
}
