import type { PolicyDocument } from "../documents/model.ts";
import type { OrderFact } from "./model.ts";
import { type Question, questionsOf } from "./questions.ts";

/** What these policies would take from an order instead of asking for it; each fact once, as it is first met. */
export function orderFactsOf(documents: readonly PolicyDocument[], now: Date): OrderFact[] {
  const facts = new Map<string, OrderFact>();
  for (const document of documents) {
    const questions = new Map(questionsOf(document, {}, "en").map((question) => [question.input, question]));
    for (const { input, source, label } of document.words) {
      const question = questions.get(input);
      for (const { fact, isDay } of question ? factsIn(source) : [])
        if (question && !facts.has(fact))
          facts.set(fact, { fact, label, example: isDay ? dayBefore(now) : exampleOf(question, now) });
    }
  }
  return [...facts.values()];
}

/** `order.price | person.lastPurchase.amount` speaks of the order's price. */
const factsIn = (source: string): { fact: string; isDay: boolean }[] =>
  source.split("|").flatMap((key) => {
    const found = /^order\.(?<fact>.+?)(?<ago>\.daysAgo)?$/.exec(key.trim())?.groups;
    return found?.fact ? [{ fact: found.fact, isDay: found.ago !== undefined }] : [];
  });

function exampleOf({ kind, choices }: Question, now: Date): OrderFact["example"] {
  if (kind === "number") return 1_250_000;
  if (kind === "yes-no") return true;
  if (kind === "date") return dayBefore(now);
  const [first] = choices;
  return first ? JSON.parse(first.value) : "…";
}

/** Five days before: an order that just arrived. */
const dayBefore = (now: Date): string => new Date(now.getTime() - 5 * 86_400_000).toISOString().slice(0, 10);
