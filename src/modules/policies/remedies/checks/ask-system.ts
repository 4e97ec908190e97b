import { request as askPlainly, type IncomingMessage } from "node:http";
import { request as askSecurely } from "node:https";
import { z } from "zod";
import { isNamed, mayAsk, outsideLookup } from "./reachable.ts";
import { signatureHeaders } from "./signature.ts";

/** What a company's system is asked: can this remedy be given to this customer now? */
export type CheckQuestion = {
  id: string;
  type: "policies.remedyCheck";
  timestamp: string;
  data: {
    policy: string;
    remedy: string;
    /** As the company's own systems name them. */
    person: string | null;
    inputs: Record<string, unknown>;
    worth: number | null;
  };
};

const checkAnswer = z.object({
  available: z.boolean(),
  /** Why not, for whoever serves the customer. */
  reason: z.string().max(500).nullish(),
  /** Of which one is chosen, as times of delivery. */
  slots: z.array(z.string().min(1).max(200)).max(100).default([]),
});
export type CheckAnswer = z.infer<typeof checkAnswer>;

const longestAnswer = 64_000;

/**
 * Asks one system, with a signature, within `askWithin` milliseconds. Nothing is followed elsewhere; an answer is a 200
 * with JSON. Throws where the address may not be asked, or nothing usable comes in time.
 */
export async function askSystem(
  { url, askWithin }: { url: string; askWithin: number },
  question: CheckQuestion,
  { secret, named }: { secret: string; named: readonly string[] },
): Promise<CheckAnswer> {
  const to = new URL(url);
  if (!mayAsk(to, named)) throw new Error(`${to.host} may not be asked.`);
  const body = JSON.stringify(question);
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    accept: "application/json",
    ...signatureHeaders(secret, { id: question.id, at: new Date(question.timestamp), body }),
  };
  const signal = AbortSignal.timeout(askWithin);
  const response = await send(to, { headers, body, signal, isFree: isNamed(to, named) });
  return checkAnswer.parse(JSON.parse(await textOf(response)));
}

type Sending = { headers: Record<string, string>; body: string; signal: AbortSignal; isFree: boolean };

function send(to: URL, { headers, body, signal, isFree }: Sending): Promise<IncomingMessage> {
  const ask = to.protocol === "https:" ? askSecurely : askPlainly;
  // A fresh connection each time: one kept from a name that led elsewhere before would skip the look at its address.
  const options = {
    method: "POST",
    headers,
    signal,
    agent: false,
    ...(!isFree && { lookup: outsideLookup }),
  };
  return new Promise((resolve, reject) => {
    const asked = ask(to, options, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error(`It answered ${response.statusCode}.`);
  }
  response.setEncoding("utf8");
  let text = "";
  for await (const part of response) {
    text += part;
    if (text.length > longestAnswer) {
      response.destroy();
      throw new Error("It answered without end.");
    }
  }
  return text;
}
