import { useLocation } from "@tanstack/react-router";
import { Link } from "react-aria-components";
import { useLocale, useSay } from "#ui";
import { sayUi } from "#ui/messages.ts";
import { isWithin, useSettings } from "./navigation.tsx";

/** Above each of the settings, the way to the others. */
export function SettingsBar() {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { pathname } = useLocation();
  const settings = useSettings();
  if (!settings.some(({ path }) => isWithin(pathname, path))) return null;
  return (
    <nav className="settings-bar not-on-paper" aria-label={t("settings")}>
      <ul>
        {settings.map(({ path, navigation: { label } }) => (
          <li key={path}>
            <Link
              ref={isWithin(pathname, path) ? reveal : undefined}
              href={path}
              className="settings-link"
              aria-current={isWithin(pathname, path) ? "page" : undefined}
            >
              {label(locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a narrow screen the bar is longer than it: the page one is on comes into view. */
const reveal = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
