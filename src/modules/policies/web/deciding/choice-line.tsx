import {
  api,
  Button,
  Line,
  Notice,
  RelativeTime,
  Tag,
  type Tone,
  toast,
  useAction,
  useLocale,
  useMay,
  useSay,
} from "#ui";
import type { Choice } from "../../decisions/model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayDeciding } from "../deciding-messages.ts";
import "./deciding.css";

const tones: Record<Choice["state"], Tone> = {
  waiting: "warning",
  refused: "bad",
  given: "good",
  done: "good",
  failed: "bad",
};

/** A remedy that was chosen: what it is, by whom, how far it is; and what is still to be said of it. */
export function ChoiceLine({ choice }: { choice: Choice }) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  const settle = useAction(
    ({ path, body }: { path: string; body: object }) => api.put(`/api/choices/${choice.id}/${path}`, body),
    ["decisions", "cases"],
    () => toast(t("choice.saved")),
  );
  const who = choice.by?.name ?? t(choice.origin === "help" ? "choice.customer" : "choice.hamdel");
  return (
    <Line end={<Settling choice={choice} isBusy={settle.isPending} onSettle={(one) => settle.mutate(one)} />}>
      <strong dir="auto">{wordIn(choice.name, locale)}</strong>{" "}
      <Tag tone={tones[choice.state]}>{t(`choice.${choice.state}`)}</Tag>
      <p className="offer-reason">
        <bdi>{who}</bdi> · <RelativeTime at={choice.at} />
        {choice.slot && (
          <>
            {" "}
            · <bdi>{choice.slot}</bdi>
          </>
        )}
      </p>
      {settle.error && <Notice tone="bad">{settle.error.detail || settle.error.title}</Notice>}
    </Line>
  );
}

type Settle = { path: "approval" | "outcome"; body: object };

function Settling({
  choice: { state },
  isBusy,
  onSettle,
}: {
  choice: Choice;
  isBusy: boolean;
  onSettle: (one: Settle) => void;
}) {
  const t = useSay(sayDeciding);
  const mayApprove = useMay("policies.approve");
  const mayDecide = useMay("policies.decide");
  const button = (words: string, one: Settle) => (
    <Button small isDisabled={isBusy} onPress={() => onSettle(one)}>
      {words}
    </Button>
  );
  if (state === "waiting" && mayApprove)
    return (
      <span className="offer-actions">
        {button(t("choice.approve"), { path: "approval", body: { isApproved: true } })}
        {button(t("choice.refuse"), { path: "approval", body: { isApproved: false } })}
      </span>
    );
  if (state === "given" && mayDecide)
    return (
      <span className="offer-actions">
        {button(t("choice.is-done"), { path: "outcome", body: { result: "done" } })}
        {button(t("choice.has-failed"), { path: "outcome", body: { result: "failed" } })}
      </span>
    );
  return null;
}
