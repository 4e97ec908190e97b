import { Outlet } from "@tanstack/react-router";
import "./bare.css";
import { useSay } from "#ui";
import { sayUi } from "#ui/messages.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";

/** The frame of sign-in, set-up and invitations: a letter's width, nothing to distract. */
export function Bare() {
  const t = useSay(sayUi);
  return (
    <div className="bare">
      <header className="bare-head">
        <span className="brand">{t("brand")}</span>
        <span className="bare-switches">
          <ThemeSwitch />
          <LanguageSwitch />
        </span>
      </header>
      <main className="bare-main">
        <Outlet />
      </main>
    </div>
  );
}
