import { api, Button, Tag, toast, useFormat, useNow, useSay } from "#ui";
import type { Key } from "../model.ts";
import { Confirm } from "./confirm.tsx";
import { say } from "./words.ts";

/** In force, with the way to end that; or since when it no longer is. */
export function KeyState({ apiKey: { id, name, revokedAt } }: { apiKey: Key }) {
  const t = useSay(say);
  const { relative } = useFormat();
  const now = useNow();
  if (revokedAt) return <Tag>{t("keys.revoked", { when: relative(revokedAt, now) })}</Tag>;
  return (
    <Confirm
      title={t("keys.revoke-title", { name })}
      detail={t("keys.revoke-detail")}
      go={t("keys.revoke")}
      trigger={<Button small>{t("keys.revoke")}</Button>}
      act={() => api.del(`/api/keys/${id}`)}
      touches={["keys"]}
      onDone={() => toast(t("keys.is-revoked", { name }))}
    />
  );
}
