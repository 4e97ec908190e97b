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

export function Navigation({ onLeave }: { onLeave?: () => void }) {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    <nav className="nav" aria-label={t("navigation")}>
      <ul>
        {useEntries().map(({ path, navigation: { icon, label, count: Count } }) => (
          <li key={path}>
            <Link
              href={path}
              className="nav-link"
              aria-current={isWithin(pathname, path) ? "page" : undefined}
              onPress={onLeave}
            >
              <Icon name={icon} />
              <span>{label(locale)}</span>
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

const isWithin = (pathname: string, path: string): boolean =>
  path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
