import type { Config } from "#kernel/config";
import { type RunningServer, readRunningServer } from "#kernel/data-directory";
import type { Locale } from "#kernel/locale";
import { analysisOf, retailReader, topicNames } from "#understand";
import type { ReadLanguage } from "#understand/model";
import { sayCli } from "./cli-messages.ts";

type Asked = { language?: ReadLanguage; locale: Locale };

/** So much is sent to a server at once, and so many letters of one text. */
const most = { texts: 500, letters: 500_000, ofOne: 10_000 };

/**
 * What is read out of each text, in their order: with the company's own topics by the server that runs on the data,
 * without one here with the retail topics that every company begins with.
 */
export async function* analysesBy(
  config: Config,
  texts: AsyncGenerator<string>,
  asked: Asked,
): AsyncGenerator<unknown> {
  const server = await readRunningServer(config.data);
  if (server) {
    for await (const some of inParts(texts)) yield* await askServer(server, some, asked);
    return;
  }
  const reader = retailReader();
  const names = topicNames(reader.topics);
  for await (const text of texts) yield analysisOf(reader.read(text, asked.language), names, asked.locale);
}

async function* inParts(texts: AsyncGenerator<string>): AsyncGenerator<string[]> {
  let part: string[] = [];
  let letters = 0;
  for await (const text of texts) {
    const one = text.slice(0, most.ofOne).toWellFormed().replaceAll("\u0000", "");
    if (part.length === most.texts || letters + one.length > most.letters) {
      yield part;
      part = [];
      letters = 0;
    }
    part.push(one);
    letters += one.length;
  }
  if (part.length > 0) yield part;
}

async function askServer(
  { url, token }: RunningServer,
  texts: string[],
  { language, locale }: Asked,
): Promise<unknown[]> {
  const response = await fetch(`${url}/api/text/analyses`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "accept-language": locale,
    },
    body: JSON.stringify({ texts, language }),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(sayCli(locale, "import.refused", { reason: (answer as { detail: string }).detail }));
  return answer as unknown[];
}
