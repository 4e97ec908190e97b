import type { Plugin } from "vite";
import { persianControlWords } from "./control-words-fa.ts";

/**
 * A build step: React Aria speaks thirty-four languages and no Persian. Its word lists are replaced by English and our
 * own Persian, which also leaves the languages nobody here reads out of the bundle.
 */
export function controlWords(): Plugin {
  return {
    name: "hamdel-control-words",
    transform: {
      filter: { id: /react-(?:aria|stately|aria-components)[/\\].*intlStrings\.mjs/ },
      handler(code, id) {
        const english = /from "([^"]*en-US\.mjs)"/.exec(code)?.[1];
        if (!english) throw new Error(`React Aria's word list changed its shape: ${id}`);
        const part = /([a-z]+)[/\\]intlStrings/.exec(id)?.[1] ?? "";
        return {
          code: wordList(english, persianControlWords[part === "private" ? "components" : part]),
          map: null,
        };
      },
    },
  };
}

function wordList(english: string, persian: Record<string, string> = {}): string {
  const words = Object.entries(persian).map(([key, text]) => `${JSON.stringify(key)}: ${spoken(text)}`);
  return `import en from ${JSON.stringify(english)};
export default { "en-US": en, "fa-IR": { ...en, ${words.join(", ")} } };`;
}

/** A text with gaps becomes the function React Aria calls; one without stays a text. */
function spoken(text: string): string {
  if (!text.includes("{")) return JSON.stringify(text);
  const filled = text
    .replace(/\{#(\w+)\}/g, (_, name) => `\${formatter.number(args.${name})}`)
    .replace(/\{(\w+)\}/g, (_, name) => `\${args.${name}}`);
  return `(args, formatter) => \`${filled}\``;
}
