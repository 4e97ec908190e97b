import { useState } from "react";
import { api, Button, Dialog, Notice, TextArea, toast, useAction, useMay, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";
import type { Version } from "./version-lines.tsx";

/** Approves a version, or returns it with words. */
export function ReviewVersion({ policy, version: { number } }: { policy: PolicyView; version: Version }) {
  const t = useSay(sayVersions);
  const [isOpen, open] = useState(false);
  const [words, write] = useState("");
  const review = useAction(
    (verdict: "approved" | "returned") =>
      api.put<PolicyView>(`/api/policies/${policy.id}/versions/${number}/review`, { verdict, words }),
    ["policies"],
    () => {
      open(false);
      toast(t("review.done"));
    },
  );
  if (!useMay("policies.review")) return null;
  return (
    <Dialog
      title={t("review.title", { number })}
      trigger={<Button small>{t("review")}</Button>}
      isOpen={isOpen}
      onOpenChange={open}
    >
      <div className="form">
        <TextArea label={t("review.words")} value={words} onChange={write} />
        {review.error && <Notice tone="bad">{review.error.detail || review.error.title}</Notice>}
        <div className="form-actions">
          <Button look="primary" isPending={review.isPending} onPress={() => review.mutate("approved")}>
            {t("review.approve")}
          </Button>
          <Button isDisabled={review.isPending} onPress={() => review.mutate("returned")}>
            {t("review.return")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
