import { useState } from "react";
import type { Choice, KeptDecision, MadeDecision } from "#policies/model";
import { ChoiceLine, InputsForm, OfferList, SendLink, sayDeciding, vocabularyOfAsked } from "#policies/web";
import {
  Answered,
  api,
  Button,
  Lines,
  Link,
  Notice,
  Section,
  Select,
  Skeleton,
  Stack,
  toast,
  useAction,
  useGet,
  useLocale,
  useMay,
  useSay,
} from "#ui";
import type { CaseFile, CaseOffers as Offers } from "../model.ts";
import { usePersonName } from "./words.tsx";

/** What the company's policies let this case's person be offered, and what was given. */
export function CaseOffers({ file }: { file: CaseFile }) {
  const t = useSay(sayDeciding);
  const offers = useGet<Offers>(
    "decisions",
    `/api/cases/${file.id}/offers`,
    undefined,
    useMay("policies.view"),
  );
  if (!useMay("policies.view")) return null;
  return (
    <Section title={t("case.title")} aside={!file.closedAt && <LinkFor file={file} />} framed>
      <Answered query={offers} skeleton={<Skeleton lines={3} />}>
        {(found) => (
          <Stack gap={4}>
            <GivenSoFar decisions={found.decisions} />
            {!file.closedAt && <Deciding id={file.id} offers={found} />}
          </Stack>
        )}
      </Answered>
    </Section>
  );
}

/** For a customer whom the company's systems know: their page greets them as that one. */
function LinkFor({ file: { person, contact } }: { file: CaseFile }) {
  const nameOf = usePersonName();
  return contact?.externalId ? <SendLink person={contact.externalId} name={nameOf(person)} /> : null;
}

function GivenSoFar({ decisions }: { decisions: readonly KeptDecision[] }) {
  const choices = decisions.flatMap(({ choices }) => choices);
  if (choices.length === 0) return null;
  return (
    <Lines>
      {choices.map((choice) => (
        <ChoiceLine key={choice.id} choice={choice} />
      ))}
    </Lines>
  );
}

function Deciding({ id, offers: { policies, decisions } }: { id: string; offers: Offers }) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  const proposed = decisions.find(({ choices, offers }) => choices.length === 0 && offers.length > 0);
  const [chosen, choose] = useState(proposed?.policy.id ?? policies[0]?.id ?? "");
  const policy = policies.find((one) => one.id === chosen) ?? policies[0];
  if (!policy)
    return (
      <p>
        {t("case.none")} <Link href="/policies">{t("case.to-policies")}</Link>
      </p>
    );
  return (
    <>
      {policies.length > 1 && (
        <Select
          label={t("case.policy")}
          value={policy.id}
          onChange={choose}
          options={policies.map((one) => ({ id: one.id, label: one.name[locale] || one.slug }))}
        />
      )}
      <ByPolicy
        key={policy.id}
        id={id}
        policy={policy}
        proposed={proposed?.policy.id === policy.id ? proposed : undefined}
      />
    </>
  );
}

type ByPolicyProps = { id: string; policy: Offers["policies"][0]; proposed: KeptDecision | undefined };

function ByPolicy({ id, policy, proposed }: ByPolicyProps) {
  const t = useSay(sayDeciding);
  const vocabulary = vocabularyOfAsked(policy.inputs, useLocale());
  const mayDecide = useMay("policies.decide");
  const [given, give] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(policy.inputs.map(({ input, known }) => [input, known ?? undefined])),
  );
  const decide = useAction(
    (inputs: Record<string, unknown>) =>
      api.post<MadeDecision>(`/api/cases/${id}/offers`, { policy: policy.id, inputs }),
    ["cases"],
  );
  const made = decide.data ?? proposed;
  const take = useAction(
    (body: { remedy: string; slot?: string }) => api.post<Choice>(`/api/decisions/${made?.id}/choices`, body),
    ["decisions", "cases"],
    ({ state }) => {
      decide.reset();
      toast(t(state === "waiting" ? "case.waits" : "case.chosen"));
    },
  );
  const onChoose = (remedy: string, slot: string | undefined) =>
    take.mutate({ remedy, ...(slot && { slot }) });
  return (
    <>
      {mayDecide && (
        <form
          className="case-offers-form"
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate(given);
          }}
        >
          <InputsForm
            asked={policy.inputs}
            given={given}
            onGive={(input, value) => give({ ...given, [input]: value })}
          />
          <Button type="submit" look="primary" isPending={decide.isPending}>
            {t("case.decide")}
          </Button>
        </form>
      )}
      {decide.error && <Notice tone="bad">{decide.error.detail || decide.error.title}</Notice>}
      {take.error && <Notice tone="bad">{take.error.detail || take.error.title}</Notice>}
      {made && (
        <div aria-live="polite">
          <p className="case-offers-finding">
            {t("offers.finding", { count: made.offers.length }).replaceAll("*", "")}
          </p>
          <OfferList
            shown={made}
            vocabulary={vocabulary}
            isBusy={take.isPending}
            {...(mayDecide && made.id && { onChoose })}
          />
        </div>
      )}
    </>
  );
}
