import {
  BarList,
  Change,
  Columns,
  Digits,
  DistributionBar,
  Figure,
  Figures,
  IntervalDot,
  Link,
  Page,
  Section,
  Stack,
  Table,
  TrendChart,
  useLocale,
} from "#ui";
import { sample, touchpointFigures, weeks } from "./sample.ts";

/** Numbers with their certainty: figures, trend, distribution, intervals, bars. */
export function MeasureParts() {
  const words = sample[useLocale()];
  const [before, found, after] = words.finding;
  return (
    <Page
      title="Design"
      finding={
        <>
          {before}
          <em>{found}</em>
          {after}
        </>
      }
      sub={words.sub}
    >
      <Section title={words.nps} aside={<Link href="/voices">{words.behind}</Link>} framed>
        <Figure label={words.nps} hidesLabel value={38} interval={[36, 40]} change={7} n={21327} />
        <TrendChart
          finding={words.finding.join("")}
          unit="week"
          points={weeks}
          marks={[{ day: "2026-09-01", label: words.began }]}
        />
        <DistributionBar promoters={11943} passives={5545} detractors={3839} />
      </Section>
      <Section title={words.touchpointsFinding} framed>
        <Touchpoints />
      </Section>
      <Columns>
        <Section title={words.topicsFinding}>
          <BarList
            label={words.topicsFinding}
            bars={words.topics.map((label, at) => ({ id: label, label, value: 412 - at * 103, tone: "bad" }))}
          />
        </Section>
        <Stack gap={5}>
          <Figures>
            <Figure small label={words.churn} value={words.rate} change={-1.4} better="down" />
            <Figure small label={words.resolution} value={words.hours} n={318} />
          </Figures>
          <Figure small label={words.thin} value={50} n={6} few={30} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Touchpoints() {
  const words = sample[useLocale()];
  const rows = touchpointFigures.map((figures, at) => ({
    ...figures,
    name: words.touchpoints[at] ?? "",
    clue: words.clues[at],
  }));
  return (
    <Table
      label={words.touchpointsFinding}
      rows={rows}
      rowKey={({ name }) => name}
      href={({ name }) => `/touchpoints/${name}`}
      order={{ by: "nps", direction: "ascending" }}
      columns={[
        { id: "name", header: words.touchpoint, cell: ({ name }) => name, isSortable: true },
        { id: "clue", header: words.clue, hidesHeader: true, cell: ({ clue }) => <small>{clue}</small> },
        {
          id: "interval",
          header: words.interval,
          hidesHeader: true,
          cell: (row) => <IntervalDot {...row} domain={[-40, 60]} tone={row.value < 0 ? "bad" : "good"} />,
        },
        {
          id: "nps",
          header: "NPS",
          isNumeric: true,
          isSortable: true,
          cell: ({ value }) => <Digits value={value} />,
        },
        { id: "change", header: "±", isNumeric: true, cell: ({ change }) => <Change by={change} /> },
        { id: "n", header: "n", isNumeric: true, cell: ({ n }) => <Digits value={n} /> },
      ]}
    />
  );
}
