import { useState } from "react";
import { isolated } from "#kernel/locale";
import { api, Button, Dialog, Notice, useAction, useGet, useMay, useSay } from "#ui";
import type { HelpLink, HelpLinkInput, HelpPageView } from "../../help/model.ts";
import { sayHelp } from "../help-messages.ts";
import "./help.css";
import { MadeLink } from "./made-link.tsx";

/** Long enough for a message that is read on the day after tomorrow. */
const hours = 72;

/** Makes a link by which this customer finds and chooses a solution; nothing where there is no page to lead to. */
export function SendLink({ person, name }: { /** Their external id. */ person: string; name: string }) {
  const t = useSay(sayHelp);
  const mayDecide = useMay("policies.decide");
  const page = useGet<HelpPageView | null>("help", "/api/help-page", undefined, mayDecide);
  const [isOpen, open] = useState(false);
  const make = useAction(() => {
    const asked: Partial<HelpLinkInput> = { person, hours };
    return api.post<HelpLink>("/api/help-links", asked);
  }, []);
  if (!page.data?.isOpen) return null;
  return (
    <Dialog
      title={t("link.case")}
      trigger={
        <Button small look="quiet" icon="external">
          {t("link.case")}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={(isOpen) => {
        open(isOpen);
        make.reset();
      }}
    >
      <div className="form">
        <p>{t("link.case-sub", { who: isolated(name) })}</p>
        {make.error && <Notice tone="bad">{make.error.detail || make.error.title}</Notice>}
        {make.data ? (
          <MadeLink link={make.data} />
        ) : (
          <div className="form-actions">
            <Button look="primary" isPending={make.isPending} onPress={() => make.mutate(undefined)}>
              {t("link.make")}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
