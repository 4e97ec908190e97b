import type { Config } from "#kernel/config";
import { type AskedTopic, type Judgement, judgementsIn, questionFor } from "./question.ts";

export type Model = NonNullable<Config["secondModel"]>;

/** A machine without a graphics card takes its time. */
export const patienceMs = 60_000;
const longestAnswer = 1_000_000;

/**
 * Asks the model that the company named, by the protocol of OpenAI's chat completions, how comments are meant. Answers
 * the judgements that can be used, by the place of their comment; throws where the model does not answer.
 */
export async function askElsewhere(
  { url, key, name }: Model,
  comments: readonly string[],
  topics: readonly AskedTopic[],
  patience = patienceMs,
): Promise<Map<number, Judgement>> {
  const response = await fetch(`${url}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(questionFor(comments, topics, name)),
    signal: AbortSignal.timeout(patience),
    redirect: "error",
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The model at ${new URL(url).host} answered ${response.status}.`);
  }
  return judgementsIn(await jsonOf(response), comments.length, topics);
}

/** The body as JSON; undefined where it is none, or endless. */
async function jsonOf(response: Response): Promise<unknown> {
  const body = response.body?.getReader();
  const letters = new TextDecoder();
  let text = "";
  for (;;) {
    const part = await body?.read();
    if (!part || part.done) break;
    text += letters.decode(part.value, { stream: true });
    if (text.length > longestAnswer) {
      await body?.cancel();
      return undefined;
    }
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks about a made-up comment: whether the model answers, and as it is asked to. Throws where it does not answer. */
export async function tryModel(model: Model): Promise<boolean> {
  const topic = { key: "delivery", names: { fa: "ارسال", en: "Delivery" } };
  const judged = await askElsewhere(model, ["سفارشم دیر رسید"], [topic], 20_000);
  return judged.size === 1;
}
