import {
  Answered,
  DateRangePicker,
  Emphasised,
  EmptyState,
  Lines,
  Page,
  PageSkeleton,
  Section,
  useChoices,
  useGet,
  useSay,
} from "#ui";
import { usePeriod } from "#understand/web";
import type { RemediesBoard } from "../../decisions/board-model.ts";
import type { Choice } from "../../decisions/model.ts";
import { sayBoard } from "../board-messages.ts";
import { ChoiceLine } from "../deciding/choice-line.tsx";
import "./board.css";
import { DecisionTrend, Totals } from "./board-figures.tsx";
import { RemedyTable } from "./remedy-table.tsx";

/** What all policies offered, what was taken, and what waits for somebody to approve it. */
export default function Remedies() {
  const t = useSay(sayBoard);
  const [{ from, to }, choose] = useChoices({ from: "", to: "" });
  const { range, presets } = usePeriod({ from, to });
  const board = useGet<RemediesBoard>("decisions", "/api/remedies/board", {
    from: range.start,
    to: range.end,
  });
  const isEmpty = board.data?.total.decisions === 0;
  return (
    <Answered query={board} skeleton={<PageSkeleton />}>
      {(found) => (
        <Page
          title={t("title")}
          finding={isEmpty ? undefined : <Emphasised>{t("finding", found.total)}</Emphasised>}
          sub={t("sub")}
          tools={
            <DateRangePicker
              label={t("period")}
              hidesLabel
              value={range}
              presets={presets}
              onChange={({ start, end }) => choose({ from: start, to: end })}
            />
          }
        >
          {found.waiting > 0 && <Waiting count={found.waiting} />}
          {isEmpty ? (
            <EmptyState title={t("empty")}>{t("empty.detail")}</EmptyState>
          ) : (
            <>
              <Totals total={found.total} />
              <DecisionTrend unit={found.unit} trend={found.trend} />
              <RemedyTable remedies={found.remedies} withPolicy />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}

function Waiting({ count }: { count: number }) {
  const t = useSay(sayBoard);
  const waiting = useGet<{ items: Choice[] }>("decisions", "/api/choices", { state: "waiting", limit: 20 });
  return (
    <Section title={t("waiting", { count })} framed>
      <Answered query={waiting}>
        {({ items }) => (
          <Lines>
            {items.map((choice) => (
              <ChoiceLine key={choice.id} choice={choice} />
            ))}
          </Lines>
        )}
      </Answered>
    </Section>
  );
}
