import { Emphasised, Figure, Figures, Notice, Section, Table, useFormat, useLocale, useSay } from "#ui";
import { valueWords } from "../../sentences/value-words.ts";
import { listed, type Vocabulary, wordIn } from "../../sentences/vocabulary.ts";
import type { TrialSummary } from "../../trials/model.ts";
import { sayTrying } from "../trying-messages.ts";

/** What a trial came to: who would be left without, what it would cost, what is offered how often, who gains. */
export function TrialSummaryView({ summary, vocabulary }: { summary: TrialSummary; vocabulary: Vocabulary }) {
  const t = useSay(sayTrying);
  const { number } = useFormat();
  const { decided, withoutRemedy, turns, cost, costBefore, undecided, missing } = summary;
  return (
    <>
      <p className="try-finding">
        <Emphasised>{t("trial.finding", { decided, withoutRemedy })}</Emphasised>
      </p>
      {turns && decided > 0 && (
        <p className="try-turns">
          <Emphasised>{t("trial.gain", turns)}</Emphasised>
        </p>
      )}
      {undecided > 0 && (
        <Notice tone="warning">
          {t("trial.undecided", {
            count: undecided,
            inputs: listed(
              vocabulary.locale,
              missing.map(({ input }) => vocabulary.label(input)),
              "conjunction",
            ),
          })}
        </Notice>
      )}
      {decided > 0 && (
        <Figures>
          <Figure label={t("cost")} value={Math.round(cost)} small>
            {costBefore !== null && t("cost.before", { amount: number(Math.round(costBefore)) })}
          </Figure>
        </Figures>
      )}
      <Remedies summary={summary} />
      <Groups summary={summary} vocabulary={vocabulary} />
    </>
  );
}

function Remedies({ summary: { remedies, turns } }: { summary: TrialSummary }) {
  const t = useSay(sayTrying);
  const locale = useLocale();
  const { number } = useFormat();
  if (remedies.length === 0) return null;
  const compared = turns !== null;
  return (
    <Section title={t("remedies")}>
      <Table
        label={t("remedies")}
        rows={remedies}
        rowKey={({ remedy }) => remedy}
        columns={[
          {
            id: "remedy",
            header: t("column.remedy"),
            cell: ({ name, remedy }) => <bdi>{wordIn(name, locale) || remedy}</bdi>,
          },
          { id: "now", header: t("column.now"), isNumeric: true, cell: ({ offered }) => number(offered) },
          { id: "first", header: t("column.first"), isNumeric: true, cell: ({ first }) => number(first) },
          ...(compared
            ? [
                {
                  id: "before",
                  header: t("column.before"),
                  isNumeric: true,
                  cell: ({ offeredBefore }: TrialSummary["remedies"][0]) => number(offeredBefore ?? 0),
                },
                {
                  id: "change",
                  header: t("column.change"),
                  isNumeric: true,
                  cell: ({ offered, offeredBefore }: TrialSummary["remedies"][0]) =>
                    number(offered - (offeredBefore ?? 0), { signDisplay: "exceptZero" }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Groups({
  summary: { groups, turns },
  vocabulary,
}: {
  summary: TrialSummary;
  vocabulary: Vocabulary;
}) {
  const t = useSay(sayTrying);
  const { number } = useFormat();
  const moved = groups.filter(({ gains, loses }) => gains > 0 || loses > 0);
  if (turns === null || moved.length === 0) return null;
  const nameOf = ({ input, value }: TrialSummary["groups"][0]) =>
    `${vocabulary.label(input)}: ${valueWords(value as string | boolean, input, vocabulary)}`;
  return (
    <Section title={t("groups")}>
      <Table
        label={t("groups")}
        rows={moved}
        rowKey={({ input, value }) => `${input} ${JSON.stringify(value)}`}
        columns={[
          { id: "group", header: t("column.group"), cell: (group) => <bdi>{nameOf(group)}</bdi> },
          { id: "count", header: t("column.count"), isNumeric: true, cell: ({ count }) => number(count) },
          { id: "gains", header: t("column.gains"), isNumeric: true, cell: ({ gains }) => number(gains) },
          { id: "loses", header: t("column.loses"), isNumeric: true, cell: ({ loses }) => number(loses) },
        ]}
      />
    </Section>
  );
}
