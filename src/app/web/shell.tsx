import { Outlet, useLocation } from "@tanstack/react-router";
import { useContext, useEffect, useRef } from "react";
import {
  api,
  chooseLocale,
  chosenLocale,
  ErrorState,
  PageSkeleton,
  type Session,
  TimeZoneProvider,
  Toasts,
  useGo,
  useLive,
  useSay,
  useSessionQuery,
} from "#ui";
import { sayUi } from "#ui/messages.ts";
import "./shell.css";
import { Account } from "./account.tsx";
import { Drawer, Navigation } from "./navigation.tsx";
import { Palette } from "./palette.tsx";
import { PartsContext } from "./parts.ts";
import { SettingsBar } from "./settings-bar.tsx";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";

/** The frame of every page for members: who isn't signed in is led to the door. */
export function Shell() {
  const { data: session, error, refetch } = useSessionQuery();
  if (session) return <Frame session={session} />;
  if (session === null) return <ToTheDoor />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <PageSkeleton />;
}

function Frame({ session }: { session: Session }) {
  const t = useSay(sayUi);
  const { tools } = useContext(PartsContext);
  useLive();
  useArrival();
  useWorkspaceLocale(session.workspace.locale);
  return (
    <TimeZoneProvider timeZone={session.workspace.timeZone}>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <div className="shell">
        <aside className="shell-side not-on-paper">
          <p className="brand">{t("brand")}</p>
          <Navigation />
          <Account session={session} />
        </aside>
        <div className="shell-main">
          <header className="shell-bar not-on-paper">
            <Drawer session={session} />
            <p className="brand shell-bar-brand">{t("brand")}</p>
            <span className="shell-bar-tools">
              <Palette />
              {tools.map((Tool) => (
                <Tool key={Tool.displayName ?? Tool.name} />
              ))}
              <ThemeSwitch />
              <LanguageSwitch />
            </span>
          </header>
          <main id="content" tabIndex={-1} className="shell-content">
            <SettingsBar />
            <Outlet />
          </main>
        </div>
      </div>
      <Toasts />
    </TimeZoneProvider>
  );
}

/** A new page begins with its content for those who hear it; the first one begins where the browser does. */
function useArrival(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  // The external system is the browser's focus.
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [pathname]);
}

/** To the set-up page on a new Hamdel, else to sign in and back here. */
function ToTheDoor() {
  const go = useGo();
  // The external systems are the server, which knows whether anybody is there yet, and the browser's address.
  useEffect(() => {
    const here = location.pathname + location.search;
    const back = here === "/" ? "" : `?next=${encodeURIComponent(here)}`;
    void api
      .get<{ needed: boolean }>("/api/setup")
      .then(({ needed }) => go(needed ? "/set-up" : `/sign-in${back}`, { replace: true }))
      .catch(() => go(`/sign-in${back}`, { replace: true }));
  }, [go]);
  return <PageSkeleton />;
}

/** Until the member chooses a language for this browser, the workspace's is spoken. */
function useWorkspaceLocale(locale: "fa" | "en"): void {
  // The external system is the browser's storage of choices.
  useEffect(() => {
    if (!chosenLocale()) chooseLocale(locale);
  }, [locale]);
}
