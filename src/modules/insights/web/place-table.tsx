import { useState } from "react";
import { isolated } from "#kernel/locale";
import { Button, Change, type Column, Digits, IntervalDot, Section, Table, useSay } from "#ui";
import type { Place } from "#understand/model";
import { usePlaces } from "#understand/web";
import { say } from "../messages.ts";
import type { HomeBoard, NamedRow } from "../model.ts";
import { useMeasure } from "./measure.ts";

type Row = NamedRow & Partial<Pick<HomeBoard["touchpoints"][number], "clue">>;
type Props = { of: Place; board: HomeBoard; behind: (narrower: Record<string, string>) => string };

const rowsOf = { touchpoint: "touchpoints", branch: "branches", channel: "channels" } as const;
/** More rows than this are folded: the lowest are those to look at. */
const mostShown = 8;

/** The places of one kind, the weakest first, on one axis; each leads to its voices. */
export function PlaceTable({ of, board, behind }: Props) {
  const t = useSay(say);
  const [isWhole, setWhole] = useState(false);
  const rows: readonly Row[] = board[rowsOf[of]];
  const columns = useColumns(of, board.metric, rows);
  const title = useTitleOf(of, board);
  // One place alone is the whole, which stands above already.
  if (rows.length < 2) return null;
  const isFolded = rows.length > mostShown + 2;
  return (
    <Section
      title={title}
      framed
      aside={
        isFolded && (
          <Button look="quiet" small onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("fewer-rows") : t("more-rows", { count: rows.length })}
          </Button>
        )
      }
    >
      <Table<Row>
        label={title}
        rows={isFolded && !isWhole ? rows.slice(0, mostShown) : rows}
        rowKey={({ key }) => key}
        href={({ key }) => behind({ [of]: key })}
        columns={columns}
      />
    </Section>
  );
}

function useColumns(of: Place, metric: HomeBoard["metric"], rows: readonly Row[]): Column<Row>[] {
  const t = useSay(say);
  const { shown, rounded, domain } = useMeasure(metric);
  const axis = domain(rows);
  return [
    { id: "name", header: t(`column.${of}`), cell: (row) => <Name of={of} row={row} /> },
    {
      id: "interval",
      header: t("column.interval"),
      hidesHeader: true,
      cell: ({ value, low, high }) =>
        value !== null && (
          <span className="place-interval">
            <IntervalDot
              value={rounded(value)}
              low={rounded(low ?? value)}
              high={rounded(high ?? value)}
              domain={axis}
              tone={metric === "nps" && value < 0 ? "bad" : "good"}
            />
          </span>
        ),
    },
    {
      id: "value",
      header: t(`column.${metric}`),
      isNumeric: true,
      cell: ({ value, sample }) =>
        sample === "few" ? <span className="place-few">{shown(value)}</span> : shown(value),
    },
    {
      id: "change",
      header: t("column.change"),
      isNumeric: true,
      cell: ({ change }) =>
        change ? <Change by={rounded(change.difference)} isChance={!change.significant} /> : "—",
    },
    {
      id: "n",
      header: t("column.n"),
      isNumeric: true,
      cell: ({ n, sample }) => (
        <span className="place-n">
          {sample === "few" && <span className="place-warning">{t("few")}</span>} <Digits value={n} />
        </span>
      ),
    },
  ];
}

function Name({ of, row: { key, name, clue } }: { of: Place; row: Row }) {
  const t = useSay(say);
  const places = usePlaces();
  return (
    <>
      <bdi>{name ?? places[of](key)}</bdi> {clue && <small className="place-clue">{t(`clue.${clue}`)}</small>}
    </>
  );
}

/** The table's finding: the lowest, where it is surely below the whole; otherwise the table's name. */
function useTitleOf(of: Place, board: HomeBoard): string {
  const t = useSay(say);
  const places = usePlaces();
  const weakest = board[rowsOf[of]].find(({ sample }) => sample === "enough");
  if (!weakest || (weakest.high ?? 0) >= (board.total.low ?? 0)) return t(`${rowsOf[of]}.title`);
  const place = isolated(weakest.name ?? places[of](weakest.key));
  if (of !== "touchpoint" || !weakest.change?.significant) return t(`${rowsOf[of]}.weakest`, { place });
  const way = weakest.change.difference > 0 ? "risen" : "fallen";
  return t(`touchpoints.weakest-${way}`, { place });
}
