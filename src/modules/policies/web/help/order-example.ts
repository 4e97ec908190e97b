import type { OrderFact, OrderInput } from "../../help/model.ts";

/** A command that tells of one order, as a programmer tries it first; with the facts that are asked for. */
export function orderExample(origin: string, facts: readonly OrderFact[]): string {
  const order: OrderInput = {
    number: "A-10293",
    person: "c-8841",
    phone: "09120000000",
    email: "customer@example.com",
    facts: Object.fromEntries(facts.map(({ fact, example }) => [fact, example])),
  };
  const body = JSON.stringify([order], null, 2).replaceAll("'", String.raw`'\''`);
  return [
    `curl -X PUT ${origin}/api/orders \\`,
    `  -H 'Authorization: Bearer …' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${body}'`,
  ].join("\n");
}
