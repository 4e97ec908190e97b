import { Button, ButtonLink, Page, Row, useSay } from "#ui";
import { sayUi } from "#ui/messages.ts";

/** No page has this address. */
export function Missing() {
  const t = useSay(sayUi);
  return (
    <main className="lost">
      <Page narrow title={t("missing.title")} sub={t("missing.detail")}>
        <Row>
          <ButtonLink href="/">{t("missing.home")}</ButtonLink>
        </Row>
      </Page>
    </main>
  );
}

/** The page is there, but not for this member's role. */
export function Forbidden() {
  const t = useSay(sayUi);
  return <Page narrow title={t("forbidden.title")} sub={t("forbidden.detail")} />;
}

/**
 * The page threw: its place says so, the rest of the shell goes on. Trying again loads everything anew, since after an
 * update of the server a page's code may be gone from under its old name.
 */
export function Broken() {
  const t = useSay(sayUi);
  return (
    <Page narrow title={t("error.title")} sub={t("error.unexpected")}>
      <Row>
        <Button onPress={() => location.reload()}>{t("retry")}</Button>
      </Row>
    </Page>
  );
}
