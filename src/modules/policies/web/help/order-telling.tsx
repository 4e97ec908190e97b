import { useState } from "react";
import { Button, Code, Fact, Facts, Link, Section, useLocale, useMay, useSay } from "#ui";
import type { HelpTopics } from "../../help/model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayHelp } from "../help-messages.ts";
import { orderExample } from "./order-example.ts";

/** How the company's systems tell of orders, by an example that holds what its own policies ask for. */
export function OrderTelling({ facts }: { facts: HelpTopics["orderFacts"] }) {
  const t = useSay(sayHelp);
  const locale = useLocale();
  return (
    <Section framed title={t("orders")} sub={t("orders.sub")}>
      <Example text={orderExample(location.origin, facts)} />
      {useMay("govern.keys") && (
        <p>
          {t("orders.key")} <Link href="/keys">{t("orders.keys")}</Link>
        </p>
      )}
      <h3 className="order-facts-title">{t("orders.facts")}</h3>
      {facts.length === 0 && <p>{t("orders.no-facts")}</p>}
      {facts.length > 0 && (
        <Facts>
          {facts.map(({ fact, label }) => (
            <Fact key={fact} name={wordIn(label, locale)}>
              <Code>{fact}</Code>
            </Fact>
          ))}
        </Facts>
      )}
    </Section>
  );
}

function Example({ text }: { text: string }) {
  const t = useSay(sayHelp);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="order-example">
      <textarea
        readOnly
        dir="ltr"
        rows={text.split("\n").length}
        aria-label={t("orders.example")}
        value={text}
        wrap="off"
      />
      <Button small icon={isCopied ? "check" : "copy"} onPress={() => void copy()}>
        {t(isCopied ? "orders.copied" : "orders.copy")}
      </Button>
    </div>
  );
}
