import { useState } from "react";
import { ErrorState, Link, More, Section, Select, Skeleton, Table, usePages, useSay } from "#ui";
import { factsWords } from "../../sentences/reason.ts";
import { listed, type Vocabulary } from "../../sentences/vocabulary.ts";
import { type Trial, type TrialCase, type Turn, turns } from "../../trials/model.ts";
import { sayTrying } from "../trying-messages.ts";

/** Whom a trial would treat otherwise, one by one; all cases of a file. */
export function TrialCases({ trial, vocabulary }: { trial: Trial; vocabulary: Vocabulary }) {
  const t = useSay(sayTrying);
  const isFile = trial.source === "file";
  const [turn, choose] = useState<Turn | "all">("all");
  const cases = usePages<TrialCase>("trials", `/api/trials/${trial.id}/cases`, {
    turn: turn === "all" ? "" : turn,
  });
  if (!isFile && (trial.summary?.turns === null || trial.summary?.decided === 0)) return null;
  const shownTurns = turns.filter((one) => isFile || one !== "same");
  return (
    <Section title={t(isFile ? "cases.file" : "cases")}>
      {trial.against !== null && (
        <div className="try-choice">
          <Select
            label={t("turn")}
            hidesLabel
            value={turn}
            onChange={(id) => choose(id as Turn | "all")}
            options={[
              { id: "all", label: t("turn.all") },
              ...shownTurns.map((id) => ({ id, label: t(`turn.${id}`) })),
            ]}
          />
        </div>
      )}
      {cases.isPending && <Skeleton lines={4} />}
      {cases.error && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      {!cases.isPending && cases.items.length === 0 && (
        <p>{t(turn === "all" && !isFile ? "no-differences" : "no-cases")}</p>
      )}
      {cases.items.length > 0 && <CaseTable cases={cases.items} trial={trial} vocabulary={vocabulary} />}
      {cases.items.length > 0 && (
        <More
          count={cases.items.length}
          hasMore={cases.hasMore}
          isLoading={cases.isLoadingMore}
          onMore={cases.more}
        />
      )}
    </Section>
  );
}

function CaseTable({
  cases,
  trial,
  vocabulary,
}: {
  cases: readonly TrialCase[];
  trial: Trial;
  vocabulary: Vocabulary;
}) {
  const t = useSay(sayTrying);
  const said = (remedies: readonly string[] | null) => {
    if (remedies === null) return t("undecided");
    if (remedies.length === 0) return t("none");
    return listed(
      vocabulary.locale,
      remedies.map((key) => vocabulary.remedy(key) ?? key),
      "conjunction",
    );
  };
  return (
    <Table
      label={t("cases")}
      rows={cases}
      rowKey={({ place }) => place}
      columns={[
        { id: "who", header: t("column.who"), cell: (one) => <Who one={one} /> },
        {
          id: "facts",
          header: t("column.facts"),
          cell: ({ inputs }) => factsWords(factsIn(inputs), vocabulary),
        },
        { id: "now", header: t("column.now"), cell: ({ offered }) => said(offered) },
        ...(trial.against === null
          ? []
          : [
              {
                id: "before",
                header: t("column.before"),
                cell: ({ offeredBefore }: TrialCase) => said(offeredBefore),
              },
            ]),
      ]}
    />
  );
}

function Who({ one: { person, label, place } }: { one: TrialCase }) {
  const words = label ?? person?.name ?? String(place);
  return person ? <Link href={`/persons/${person.id}`}>{words}</Link> : <bdi>{words}</bdi>;
}

const factsIn = (inputs: Record<string, unknown>) =>
  new Map(
    Object.entries(inputs).filter(
      (entry): entry is [string, string | number | boolean] =>
        typeof entry[1] === "string" || typeof entry[1] === "number" || typeof entry[1] === "boolean",
    ),
  );
