import { useContext } from "react";
import { Button } from "react-aria-components";
import { api, Icon, Menu, type MenuEntry, type Session, useGo, useSay, useSession } from "#ui";
import { sayUi } from "#ui/messages.ts";
import { PartsContext } from "./parts.ts";

/** Whose company this is and who is signed in; opens what they may do about themselves. */
export function Account({ session: { workspace, member } }: { session: Session }) {
  const t = useSay(sayUi);
  const go = useGo();
  return (
    <Menu
      label={t("account")}
      trigger={
        <Button className="account">
          <span className="account-words">
            <bdi className="account-workspace">{workspace.name}</bdi>{" "}
            <bdi className="account-member">{member.name}</bdi>
          </span>
          <Icon name="up" size={16} />
        </Button>
      }
      entries={useAccountEntries()}
      onAction={(id) => void (id === "account" ? go(accountPath) : leaveFor(id))}
    />
  );
}

const accountPath = "/account";

function useAccountEntries(): MenuEntry[] {
  const t = useSay(sayUi);
  const { screens } = useContext(PartsContext);
  const { workspaces, workspace } = useSession();
  const hasPage = screens.some(({ path }) => path === accountPath);
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  return [
    ...others.map(({ id, name }): MenuEntry => ({ id, label: t("workspace.go", { name }), icon: "company" })),
    ...(hasPage ? [{ id: "account", label: t("account"), icon: "settings" } satisfies MenuEntry] : []),
    { id: "sign-out", label: t("sign-out"), icon: "leave" },
  ];
}

/** A whole new page afterwards, so that nothing of the member's or the workspace's data stays in memory. */
async function leaveFor(id: string): Promise<void> {
  if (id === "sign-out") await api.del("/api/session");
  else await api.put("/api/session/workspace", { workspace: id });
  location.assign(id === "sign-out" ? "/sign-in" : "/");
}
