import { useState } from "react";
import {
  type ApiProblem,
  api,
  Button,
  Dialog,
  FileDrop,
  Notice,
  TextField,
  useAction,
  useGet,
  useGo,
  useLocale,
  useSay,
} from "#ui";
import type { PolicyMadeView } from "../documents/views.ts";
import type { Words } from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { blankPolicy } from "./blank-policy.ts";
import { say } from "./messages.ts";
import "./new-policy.css";

/** A new policy: from one that is ready, from a DMN file, or from scratch. */
export function NewPolicy() {
  const t = useSay(say);
  return (
    <Dialog
      title={t("new.title")}
      trigger={
        <Button look="primary" icon="plus">
          {t("policies.new")}
        </Button>
      }
    >
      <Beginnings />
    </Dialog>
  );
}

type Ready = { key: string; name: Words; purpose: Words };

function Beginnings() {
  const t = useSay(say);
  const locale = useLocale();
  const go = useGo();
  const ready = useGet<{ items: Ready[] }>("ready-policies", "/api/ready-policies");
  const make = useAction(
    (body: object) => api.post<PolicyMadeView>("/api/policies", body),
    ["policies"],
    ({ slug }) => go(`/policies/${slug}`),
  );
  return (
    <div className="beginnings">
      {make.error && <Failed problem={make.error} />}
      <section>
        <h3>{t("new.ready")}</h3>
        <p className="beginnings-detail">{t("new.ready.detail")}</p>
        <ul className="ready-policies">
          {ready.data?.items.map(({ key, name, purpose }) => (
            <li key={key}>
              <button
                type="button"
                className="ready-policy"
                disabled={make.isPending}
                onClick={() => make.mutate({ ready: key })}
              >
                <strong>{wordIn(name, locale)}</strong> <span>{wordIn(purpose, locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <Blank isPending={make.isPending} make={make.mutate} />
      <section>
        <h3>{t("new.dmn")}</h3>
        <FileDrop
          label={t("new.dmn")}
          endings={[".dmn", ".xml"]}
          description={t("new.dmn.detail")}
          onFile={async (file) => make.mutate({ dmn: await file.text() })}
        />
      </section>
    </div>
  );
}

function Failed({ problem: { title, detail, errors } }: { problem: ApiProblem }) {
  const t = useSay(say);
  return (
    <Notice tone="bad">
      <strong>{title || t("new.failed")}</strong> {detail} {errors[0]?.detail}
    </Notice>
  );
}

function Blank({ isPending, make }: { isPending: boolean; make: (body: object) => void }) {
  const t = useSay(say);
  const locale = useLocale();
  const [name, setName] = useState("");
  const labels = { input: t("blank.input"), output: t("blank.output") };
  return (
    <section>
      <h3>{t("new.blank")}</h3>
      <p className="beginnings-detail">{t("new.blank.detail")}</p>
      <form
        className="beginnings-blank"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) make({ document: blankPolicy(name.trim(), locale, labels) });
        }}
      >
        <TextField
          label={t("new.name")}
          hidesLabel
          placeholder={t("new.name")}
          direction="auto"
          value={name}
          onChange={setName}
          maxLength={200}
        />
        <Button type="submit" isPending={isPending} isDisabled={!name.trim()}>
          {t("new.make")}
        </Button>
      </form>
    </section>
  );
}
