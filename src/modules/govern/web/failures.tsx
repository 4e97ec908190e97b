import {
  Answered,
  api,
  Button,
  Code,
  EmptyState,
  Line,
  Lines,
  Page,
  Skeleton,
  Tag,
  toast,
  useAction,
  useFormat,
  useGet,
  useLocale,
  useNow,
  useSay,
} from "#ui";
import type { Failure } from "../model.ts";
import { eventName } from "./names.ts";
import { say } from "./words.ts";
import "./govern.css";

/** Events that could not be taken, why, and the way to try again. */
export default function Failures() {
  const t = useSay(say);
  const failures = useGet<{ items: Failure[] }>("failures", "/api/reaction-failures");
  const count = failures.data?.items.length ?? 0;
  return (
    <Page
      title={t("failures.title")}
      finding={count > 0 ? t("failures.finding", { count }) : undefined}
      sub={count > 0 ? t("failures.sub") : undefined}
    >
      <Answered query={failures} skeleton={<Skeleton lines={5} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("failures.well")}>{t("failures.well-detail")}</EmptyState>
          ) : (
            <Lines>
              {items.map((failure) => (
                <FailureLine
                  key={`${failure.reaction} ${failure.transaction} ${failure.event}`}
                  failure={failure}
                />
              ))}
            </Lines>
          )
        }
      </Answered>
    </Page>
  );
}

function FailureLine({ failure }: { failure: Failure }) {
  const t = useSay(say);
  const locale = useLocale();
  const { relative } = useFormat();
  const now = useNow();
  const { type, reaction, error, attempts, retryAt, givenUpAt } = failure;
  return (
    <Line end={<ReplayButton failure={failure} />}>
      <span className="failure">
        <span>
          <span className="strong-words">{eventName(locale, type)}</span> <Code>{reaction}</Code>
        </span>
        <span className="failure-error" dir="auto">
          {error}
        </span>
        <span className="quiet-words">
          {t("failures.attempts", { count: attempts })}{" "}
          {givenUpAt ? (
            <Tag tone="bad">{t("failures.given-up", { when: relative(givenUpAt, now) })}</Tag>
          ) : (
            <Tag>{t("failures.next", { when: relative(retryAt, now) })}</Tag>
          )}
        </span>
      </span>
    </Line>
  );
}

function ReplayButton({ failure: { reaction, transaction, event, type } }: { failure: Failure }) {
  const t = useSay(say);
  const name = eventName(useLocale(), type);
  const replay = useAction(
    () => api.post(`/api/reaction-failures/${reaction}/${transaction}/${event}/replay`),
    ["failures"],
    () => toast(t("failures.replayed")),
  );
  return (
    <Button
      small
      aria-label={t("failures.replay-label", { event: name })}
      isPending={replay.isPending}
      onPress={() => replay.mutate(undefined, { onError: ({ detail }) => toast(detail, "bad") })}
    >
      {t("failures.replay")}
    </Button>
  );
}
