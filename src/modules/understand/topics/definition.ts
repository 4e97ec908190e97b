/**
 * A topic people speak of. `key` is stable and in English; `parent` the key of the topic above it; each of `phrases` is
 * written as `phrase.ts` describes, "دیر رسید" or "customer service" being the plainest.
 */
export interface TopicDefinition {
  key: string;
  parent: string | null;
  names: { fa: string; en: string };
  phrases: string[];
}

/**
 * What a member taught: the text `id` stands for is, or is not, about `topic`. Lessons are learnt in the order of their
 * ids, whatever order they come in, so that the same lessons always teach the same.
 */
export interface Lesson {
  id: string;
  text: string;
  topic: string;
  verdict: "is" | "is-not";
}

/**
 * Reads topics from a compact text. A block a topic, parted by empty lines: `key < parent | Persian | English`, then
 * its phrases, parted by commas or new lines.
 */
export function topicsFrom(text: string): TopicDefinition[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(topicFrom);
}

function topicFrom(block: string): TopicDefinition {
  const [head = "", ...lines] = block.trim().split("\n");
  const [place = "", fa = "", en = ""] = head.split("|").map((part) => part.trim());
  const [key = "", parent = null] = place.split("<").map((part) => part.trim());
  return { key, parent, names: { fa, en }, phrases: lines.flatMap(phrasesOf) };
}

const phrasesOf = (line: string): string[] =>
  line
    .split(/[،,]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
