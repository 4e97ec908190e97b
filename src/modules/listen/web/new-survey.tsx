import { useState } from "react";
import type { Touchpoint } from "#company/model";
import {
  type ApiProblem,
  api,
  Button,
  Dialog,
  Notice,
  Select,
  TextField,
  useAction,
  useGet,
  useGo,
  useSay,
} from "#ui";
import { standardSurvey } from "../logic/standard-survey.ts";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";

const relationship = "relationship";

/** Asks what the survey is for; everything else begins as most companies need it. */
export function NewSurvey() {
  const t = useSay(say);
  return (
    <Dialog
      title={t("surveys.new")}
      trigger={
        <Button look="primary" icon="plus">
          {t("surveys.new")}
        </Button>
      }
    >
      {() => <Purpose />}
    </Dialog>
  );
}

function Purpose() {
  const t = useSay(say);
  const go = useGo();
  const { data } = useGet<{ touchpoints: Touchpoint[] }>("company", "/api/company");
  const [purpose, choosePurpose] = useState(relationship);
  const [typed, type] = useState<string>();
  const touchpoint = data?.touchpoints.find(({ id }) => id === purpose);
  const slug = typed ?? touchpoint?.key ?? "nps";
  const make = useAction(
    () => api.post<Survey>("/api/surveys", standardSurvey({ slug, touchpoint })),
    ["surveys"],
    ({ id }) => go(`/surveys/${id}`),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Select
        label={t("surveys.about")}
        description={purpose === relationship ? t("surveys.relationship-detail") : undefined}
        value={purpose}
        onChange={choosePurpose}
        options={[
          { id: relationship, label: t("surveys.relationship") },
          ...(data?.touchpoints ?? []).map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <TextField
        label={t("survey.slug")}
        description={t("survey.slug-detail")}
        direction="ltr"
        value={slug}
        onChange={type}
        error={slugFault(make.error)}
        isRequired
      />
      {make.error && !slugFault(make.error) && <Notice tone="bad">{make.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit" isPending={make.isPending}>
          {t("surveys.make")}
        </Button>
      </div>
    </form>
  );
}

const slugFault = (problem: ApiProblem | null): string | undefined =>
  problem?.code === "listen/slug-taken" ? problem.detail : problem?.field("/slug");
