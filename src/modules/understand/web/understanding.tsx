import { Page, useSay } from "#ui";
import { say } from "./messages.ts";

export default function Understanding() {
  const t = useSay(say);
  return (
    <Page title={t("understanding.title")} finding={t("understanding.title")}>
      {null}
    </Page>
  );
}
