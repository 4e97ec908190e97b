import { isolated } from "#kernel/locale";
import { type Column, IntervalDot, Section, Table, useFormat, useLocale, useSay } from "#ui";
import type { RemedyRow } from "../../decisions/board-model.ts";
import { listed, wordIn } from "../../sentences/vocabulary.ts";
import { sayBoard } from "../board-messages.ts";

/** What was offered and taken of each remedy, its cost, and how far scores moved after it. */
export function RemedyTable({
  remedies,
  withPolicy = false,
}: {
  remedies: readonly RemedyRow[];
  withPolicy?: boolean;
}) {
  const t = useSay(sayBoard);
  const locale = useLocale();
  const { number } = useFormat();
  const count = (id: string, header: string, value: (row: RemedyRow) => number): Column<RemedyRow> => ({
    id,
    header,
    isNumeric: true,
    cell: (row) => number(Math.round(value(row))),
  });
  const policy: Column<RemedyRow> = {
    id: "policy",
    header: t("column.policy"),
    cell: (row) => <bdi>{wordIn(row.policy.name, locale)}</bdi>,
  };
  const idle = remedies
    .filter(({ offered }) => offered === 0)
    .map(({ name, remedy, policy }) => {
      const words = isolated(wordIn(name, locale) || remedy);
      return withPolicy ? `${words} (${isolated(wordIn(policy.name, locale))})` : words;
    });
  return (
    <Section title={t("remedies")} sub={t("recovery.sub")}>
      <Table
        label={t("remedies")}
        rows={remedies.filter(({ offered }) => offered > 0)}
        rowKey={(row) => `${row.policy.id} ${row.remedy}`}
        columns={[
          {
            id: "remedy",
            header: t("column.remedy"),
            cell: (row) => <bdi>{wordIn(row.name, locale) || row.remedy}</bdi>,
          },
          ...(withPolicy ? [policy] : []),
          count("offered", t("column.offered"), ({ offered }) => offered),
          count("taken", t("column.taken"), ({ chosen }) => chosen),
          count("given", t("column.given"), ({ given }) => given),
          count("cost", t("column.cost"), ({ cost }) => cost),
          {
            id: "recovery",
            header: t("column.recovery"),
            cell: ({ given, recovery }) =>
              given > 0 ? <Moved recovery={recovery} /> : <span className="board-quiet">–</span>,
          },
        ]}
      />
      {idle.length > 0 && (
        <p className="board-quiet">{t("remedies.idle", { names: listed(locale, idle, "conjunction") })}</p>
      )}
    </Section>
  );
}

function Moved({ recovery: { n, sample, value, low, high } }: Pick<RemedyRow, "recovery">) {
  const t = useSay(sayBoard);
  const { signed } = useFormat();
  if (sample === "none" || value === null) return <span className="board-quiet">{t("recovery.none")}</span>;
  if (sample === "few") return <span className="board-quiet">{t("recovery.few", { n })}</span>;
  return (
    <span className="board-moved">
      {low !== null && high !== null && (
        <IntervalDot
          value={value}
          low={low}
          high={high}
          domain={[-10, 10]}
          tone={value >= 0 ? "good" : "bad"}
        />
      )}{" "}
      {t("recovery.of", { value: signed(value), n })}
    </span>
  );
}
