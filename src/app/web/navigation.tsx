import { useLocation } from "@tanstack/react-router";
import { useContext } from "react";
import { Dialog, DialogTrigger, Link, Modal, ModalOverlay } from "react-aria-components";
import { Button, Icon, type Screen, type Session, useLocale, useSay, useSession } from "#ui";
import { sayUi } from "#ui/messages.ts";
import { Account } from "./account.tsx";
import { PartsContext } from "./parts.ts";

type Entry = Screen & { navigation: NonNullable<Screen["navigation"]> };

/** The pages that this member may open, in the order of the product's story. */
export function useEntries(): Entry[] {
  const { screens } = useContext(PartsContext);
  const { permissions } = useSession();
  return screens
    .filter((screen): screen is Entry => screen.navigation !== undefined)
    .filter(({ permission, navigation }) => {
      const needed = navigation.permission ?? permission;
      return needed === undefined || permissions.includes(needed);
    })
    .sort((a, b) => a.navigation.order - b.navigation.order);
}

/** The company's own pages, which share one entry of the menu. */
export const useSettings = (): Entry[] =>
  useEntries().filter(({ navigation: { isSetting = false } }) => isSetting);

type MenuItem = Pick<Entry["navigation"], "icon" | "count"> & {
  label: string;
  /** Where it leads, then what else lies beneath it. */
  paths: [string, ...string[]];
};

function useMenu(): MenuItem[] {
  const t = useSay(sayUi);
  const locale = useLocale();
  const entries = useEntries().filter(({ navigation }) => !navigation.isSetting);
  const [first, ...others] = useSettings().map(({ path }) => path);
  const settings: MenuItem[] = first
    ? [{ label: t("settings"), icon: "settings", paths: [first, ...others] }]
    : [];
  return [
    ...entries.map(
      ({ path, navigation: { label, icon, count } }): MenuItem => ({
        label: label(locale),
        icon,
        count,
        paths: [path],
      }),
    ),
    ...settings,
  ];
}

export function Navigation({ onLeave }: { onLeave?: () => void }) {
  const t = useSay(sayUi);
  const { pathname } = useLocation();
  return (
    <nav className="nav" aria-label={t("navigation")}>
      <ul>
        {useMenu().map(({ icon, label, paths, count: Count }) => (
          <li key={paths[0]}>
            <Link
              href={paths[0]}
              className="nav-link"
              aria-current={paths.some((path) => isWithin(pathname, path)) ? "page" : undefined}
              onPress={onLeave}
            >
              <Icon name={icon} />
              <span>{label}</span>
              {Count && (
                <span className="nav-count figures">
                  <Count />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same navigation behind a button, where there is no room beside the page. */
export function Drawer({ session }: { session: Session }) {
  const t = useSay(sayUi);
  return (
    <DialogTrigger>
      <span className="shell-bar-menu">
        <Button look="quiet" icon="menu" aria-label={t("menu")} />
      </span>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="shell-drawer">
          <Dialog className="shell-drawer-body" aria-label={t("menu")}>
            {({ close }) => (
              <>
                <div className="shell-drawer-head">
                  <p className="brand">{t("brand")}</p>
                  <Button look="quiet" icon="close" aria-label={t("close")} onPress={close} />
                </div>
                <Navigation onLeave={close} />
                <Account session={session} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

export const isWithin = (pathname: string, path: string): boolean =>
  path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
