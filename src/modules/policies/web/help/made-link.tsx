import { Copyable, useFormat, useSay } from "#ui";
import type { HelpLink } from "../../help/model.ts";
import { sayHelp } from "../help-messages.ts";

/** The link, to be copied: its secret is kept nowhere. */
export function MadeLink({ link: { url, expiresAt } }: { link: HelpLink }) {
  const t = useSay(sayHelp);
  const { moment } = useFormat();
  return (
    <div className="made-link" role="status">
      <Copyable label={t("link.made")} text={url} />
      <p className="made-link-words">
        {t("link.until", { time: moment(expiresAt) })} · {t("link.once")}
      </p>
    </div>
  );
}
