import os from "node:os";
import { benchBoard } from "./board.ts";
import { benchDecisions } from "./decisions.ts";
import { benchImport } from "./import.ts";
import { say } from "./measure.ts";
import { benchPageAndStart } from "./page.ts";
import { benchResponses } from "./responses.ts";
import { benchText } from "./text.ts";
import { benchThemes } from "./themes.ts";
import { benchVerification } from "./verification.ts";

/** `npm run bench [part …]`: what is measured, each part on stores of its own, one after the other. */
const parts: Record<string, () => Promise<void>> = {
  responses: benchResponses,
  page: benchPageAndStart,
  board: benchBoard,
  import: async () => say(await benchImport()),
  text: async () => benchText(),
  themes: benchThemes,
  decisions: benchDecisions,
  verification: benchVerification,
};

say(
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) await measure();
process.exit();
