import {
  api,
  Button,
  Emphasised,
  ErrorState,
  Notice,
  Progress,
  Section,
  Skeleton,
  useAction,
  useFormat,
  useGet,
  useMay,
  useSay,
} from "#ui";
import type { RenewalState } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";

/**
 * Why and how to have history read with what is known today, and how far that is: at the top of a page while there is
 * something to do or to see, else at its end.
 */
export function TopicRenewal({ at }: { at: "top" | "end" }) {
  const t = useSay(sayTopics);
  const state = useGet<RenewalState>("renewal", "/api/readings/renewal");
  const isPressing = state.data && (state.data.older > 0 || state.data.renewal?.state === "running");
  if (isPressing ? at === "end" : at === "top") return null;
  const canRenew = isPressing && state.data?.renewal?.state !== "running";
  return (
    <Section title={t("renewal")} framed aside={canRenew && <Renew />}>
      {state.data && <Renewal state={state.data} />}
      {state.isPending && <Skeleton lines={3} />}
      {state.error && <ErrorState error={state.error} onRetry={() => void state.refetch()} />}
    </Section>
  );
}

function Renewal({ state: { voices, older, renewal } }: { state: RenewalState }) {
  const t = useSay(sayTopics);
  const { date } = useFormat();
  if (renewal?.state === "running") return <UnderWay renewal={renewal} />;
  return (
    <>
      <p className="renewal-finding">
        {older === 0 ? (
          t("renewal.current", { voices })
        ) : (
          <Emphasised>{t("renewal.older", { older, voices })}</Emphasised>
        )}
      </p>
      {older > 0 && <p className="topic-why">{t("renewal.why")}</p>}
      {renewal?.endedAt && (
        <p className="topic-quiet">
          {t("renewal.done", { when: date(renewal.endedAt), total: renewal.done, changed: renewal.changed })}
        </p>
      )}
    </>
  );
}

/** Has everything read again; only who may change topics may ask for it. */
function Renew() {
  const t = useSay(sayTopics);
  const may = useMay("understand.edit");
  const renew = useAction(() => api.post("/api/readings/renewal"), ["renewal"]);
  if (!may) return null;
  return (
    <>
      <Button onPress={() => renew.mutate(undefined)} isPending={renew.isPending}>
        {t("renewal.do")}
      </Button>
      {renew.error && <Notice tone="bad">{renew.error.detail || renew.error.title}</Notice>}
    </>
  );
}

function UnderWay({ renewal: { done, total, changed } }: { renewal: NonNullable<RenewalState["renewal"]> }) {
  const t = useSay(sayTopics);
  return (
    <>
      <Progress
        label={t("renewal.under-way")}
        share={total === 0 ? 0 : Math.min(1, done / total)}
        detail={t("renewal.detail", { done, total })}
      />
      <p className="topic-why">{t("renewal.changed", { changed })}</p>
    </>
  );
}
