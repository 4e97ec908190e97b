import { ButtonLink, Code, EmptyState, Page, useMay, useSay } from "#ui";
import { say } from "../messages.ts";

/** A workspace that nobody has answered yet: the three ways to begin. */
export function FreshStart() {
  const t = useSay(say);
  const mayAsk = useMay("listen.edit");
  return (
    <Page title={t("home.title")} finding={t("home.fresh.title")}>
      <EmptyState
        title={t("home.fresh.begin")}
        action={
          mayAsk && (
            <div className="home-begin">
              <ButtonLink look="primary" icon="surveys" href="/surveys">
                {t("home.fresh.ask")}
              </ButtonLink>
              <ButtonLink icon="upload" href="/import">
                {t("home.fresh.import")}
              </ButtonLink>
            </div>
          )
        }
      >
        {t("home.fresh.detail")}
      </EmptyState>
      <p className="home-demo">
        {t("home.fresh.demo")} <Code>npx hamdel demo</Code>
      </p>
    </Page>
  );
}
