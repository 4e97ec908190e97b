import {
  Answered,
  DateRangePicker,
  Emphasised,
  EmptyState,
  PageSkeleton,
  Row,
  Stack,
  useChoices,
  useGet,
  useSay,
} from "#ui";
import { usePeriod } from "#understand/web";
import type { PolicyBoard } from "../../decisions/board-model.ts";
import type { PolicyDocument } from "../../documents/model.ts";
import { sayBoard } from "../board-messages.ts";
import "./board.css";
import { DecisionTrend, Totals } from "./board-figures.tsx";
import { RemedyTable } from "./remedy-table.tsx";
import { RuleUse } from "./rule-use.tsx";
import { VersionTable } from "./version-table.tsx";

/** What one policy decided in a period. */
export function BoardPart({ policy, document }: { policy: string; document: PolicyDocument }) {
  const t = useSay(sayBoard);
  const [{ from, to }, choose] = useChoices({ from: "", to: "" });
  const { range, presets } = usePeriod({ from, to });
  const board = useGet<PolicyBoard>("decisions", `/api/policies/${policy}/board`, {
    from: range.start,
    to: range.end,
  });
  return (
    <Stack gap={5}>
      <Row>
        <DateRangePicker
          label={t("period")}
          hidesLabel
          value={range}
          presets={presets}
          onChange={({ start, end }) => choose({ from: start, to: end })}
        />
      </Row>
      <Answered query={board} skeleton={<PageSkeleton />}>
        {(found) =>
          found.total.decisions === 0 ? (
            <EmptyState title={t("empty")}>{t("empty.detail")}</EmptyState>
          ) : (
            <Stack gap={6}>
              <p className="board-finding">
                <Emphasised>{t("finding", found.total)}</Emphasised>
              </p>
              <Totals total={found.total} />
              <DecisionTrend unit={found.unit} trend={found.trend} />
              <RemedyTable remedies={found.remedies} />
              <RuleUse rules={found.rules} document={document} />
              <VersionTable versions={found.versions} />
            </Stack>
          )
        }
      </Answered>
    </Stack>
  );
}
