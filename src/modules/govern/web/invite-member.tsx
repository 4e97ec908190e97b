import { useState } from "react";
import { api, Button, Copyable, Dialog, Notice, RadioGroup, useAction, useFormat, useSay } from "#ui";
import type { InvitationMade, RoleMatrix } from "../model.ts";
import { EmailField, useChecks, useFields } from "./door.tsx";
import { useGiveable } from "./giveable.ts";
import { say } from "./words.ts";

/** Asks for an address and a role; answers the link, once. */
export function InviteMember({ matrix }: { matrix: RoleMatrix }) {
  const t = useSay(say);
  const [made, setMade] = useState<InvitationMade>();
  return (
    <Dialog
      title={made ? t("invite.made", { email: made.email }) : t("invite")}
      trigger={
        <Button look="primary" icon="plus">
          {t("invite")}
        </Button>
      }
      onOpenChange={() => setMade(undefined)}
    >
      {(close) => (made ? <Link made={made} onDone={close} /> : <Form matrix={matrix} onMade={setMade} />)}
    </Dialog>
  );
}

function Form({ matrix, onMade }: { matrix: RoleMatrix; onMade: (made: InvitationMade) => void }) {
  const t = useSay(say);
  const roles = useGiveable(matrix);
  const { email } = useChecks();
  const fields = useFields({ email: "", role: "agent" }, { email });
  const invite = useAction(
    (values: typeof fields.values) => api.post<InvitationMade>("/api/member-invitations", values),
    ["member-invitations"],
    onMade,
  );
  const field = fields.propsOf(invite.error);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending) fields.send((values) => invite.mutate(values))();
      }}
    >
      <EmailField {...field("email")} />
      <RadioGroup
        {...field("role")}
        label={t("members.role")}
        options={roles.map((id) => ({ id, label: t(`role.${id}`), detail: t(`role.${id}.detail`) }))}
      />
      {invite.error && invite.error.errors.length === 0 && <Notice tone="bad">{invite.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit">
          {t("invite.go")}
        </Button>
      </div>
    </form>
  );
}

function Link({ made, onDone }: { made: InvitationMade; onDone: () => void }) {
  const t = useSay(say);
  const { date } = useFormat();
  return (
    <>
      <Copyable label={t("invite.link")} text={made.url} />
      <p>{t(made.posted ? "invite.posted" : "invite.not-posted")}</p>
      <p className="quiet-words">
        {t("invite.once", { until: date(made.expiresAt, { dateStyle: "long" }) })}
      </p>
      <div className="form-actions">
        <Button look="primary" onPress={onDone}>
          {t("invite.done")}
        </Button>
      </div>
    </>
  );
}
