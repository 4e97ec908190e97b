import { api, Button, type Session, useSay } from "#ui";
import { sayUi } from "#ui/messages.ts";

/** Whose company this is and who is signed in. */
export function Account({ session: { workspace, member } }: { session: Session }) {
  const t = useSay(sayUi);
  return (
    <div className="account">
      <div className="account-words">
        <p className="account-workspace">
          <bdi>{workspace.name}</bdi>
        </p>
        <p className="account-member">
          <bdi>{member.name}</bdi>
        </p>
      </div>
      <Button look="quiet" small icon="leave" aria-label={t("sign-out")} onPress={() => void signOut()} />
    </div>
  );
}

/** A whole new page afterwards, so that nothing of the member's data stays in memory. */
async function signOut(): Promise<void> {
  await api.post("/api/auth/sign-out", {});
  location.assign("/sign-in");
}
