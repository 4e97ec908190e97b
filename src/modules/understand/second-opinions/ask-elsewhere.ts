import type { Config } from "#kernel/config";
import type { SentimentLabel } from "../text/model.ts";
import { labelIn, questionFor } from "./question.ts";

const patienceMs = 20_000;

/**
 * Asks the model that the company named, by the protocol of OpenAI's chat completions, how a comment is meant. Undefined
 * where its answer cannot be used; throws where it does not answer.
 */
export async function askElsewhere(
  { url, key, name }: NonNullable<Config["secondModel"]>,
  masked: string,
): Promise<SentimentLabel | undefined> {
  const response = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(questionFor(masked, name)),
    signal: AbortSignal.timeout(patienceMs),
    redirect: "error",
  });
  if (!response.ok) throw new Error(`The model at ${url} answered ${response.status}.`);
  return labelIn(await response.json());
}
