import type { ErrorComponentProps } from "@tanstack/react-router";
import { ButtonLink, EmptyState, ErrorState, useSay, useTitle } from "#ui";
import { sayUi } from "#ui/messages.ts";

/** No page has this address. */
export function Missing() {
  const t = useSay(sayUi);
  useTitle(t("missing.title"));
  return (
    <main className="lost">
      <EmptyState title={t("missing.title")} action={<ButtonLink href="/">{t("missing.home")}</ButtonLink>}>
        {t("missing.detail")}
      </EmptyState>
    </main>
  );
}

/** The page is there, but not for this member's role. */
export function Forbidden() {
  const t = useSay(sayUi);
  useTitle(t("forbidden.title"));
  return <EmptyState title={t("forbidden.title")}>{t("forbidden.detail")}</EmptyState>;
}

/**
 * The page threw: its place says so, the rest of the shell goes on. Trying again loads everything anew, since after an
 * update of the server a page's code may be gone from under its old name.
 */
export const Broken = ({ error }: ErrorComponentProps) => (
  <ErrorState error={error} onRetry={() => location.reload()} />
);
