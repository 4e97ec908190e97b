import { useState } from "react";
import { api, Button, Dialog, Notice, toast, useAction, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";
import type { Version } from "./version-lines.tsx";

/** Has an earlier version decide again, from now. */
export function RollBack({ policy, version: { number } }: { policy: PolicyView; version: Version }) {
  const t = useSay(sayVersions);
  const [isOpen, open] = useState(false);
  const rollBack = useAction(
    () => api.post<PolicyView>(`/api/policies/${policy.id}/rollbacks`, { version: number }),
    ["policies"],
    () => {
      open(false);
      toast(t("rollback.done", { version: number }));
    },
  );
  return (
    <Dialog
      title={t("rollback.title", { number })}
      trigger={<Button small>{t("rollback")}</Button>}
      isOpen={isOpen}
      onOpenChange={open}
    >
      <p>{t("rollback.sure", { number })}</p>
      {rollBack.error && <Notice tone="bad">{rollBack.error.detail || rollBack.error.title}</Notice>}
      <div className="form-actions">
        <Button look="primary" isPending={rollBack.isPending} onPress={() => rollBack.mutate(undefined)}>
          {t("rollback")}
        </Button>
      </div>
    </Dialog>
  );
}
