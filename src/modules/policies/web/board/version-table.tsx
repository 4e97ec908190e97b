import { Section, Table, useFormat, useSay } from "#ui";
import type { PolicyBoard } from "../../decisions/board-model.ts";
import { sayBoard } from "../board-messages.ts";

/** What each version decided, where there was more than one. */
export function VersionTable({ versions }: Pick<PolicyBoard, "versions">) {
  const t = useSay(sayBoard);
  const { number } = useFormat();
  if (versions.length < 2) return null;
  return (
    <Section title={t("versions")}>
      <Table
        label={t("versions")}
        rows={versions}
        rowKey={({ version }) => version.id}
        columns={[
          { id: "version", header: t("column.version"), cell: ({ version }) => t("version", version) },
          {
            id: "decisions",
            header: t("column.decisions"),
            isNumeric: true,
            cell: ({ decisions }) => number(decisions),
          },
          {
            id: "nothing",
            header: t("column.nothing"),
            isNumeric: true,
            cell: ({ nothing }) => number(nothing),
          },
          { id: "given", header: t("column.given"), isNumeric: true, cell: ({ given }) => number(given) },
          {
            id: "cost",
            header: t("column.cost"),
            isNumeric: true,
            cell: ({ cost }) => number(Math.round(cost)),
          },
        ]}
      />
    </Section>
  );
}
