import { OpenCase } from "#act/web";
import { isolated } from "#kernel/locale";
import {
  Answered,
  Code,
  Columns,
  Digits,
  Fact,
  Facts,
  Link,
  More,
  Page,
  PageSkeleton,
  ScoreMark,
  Section,
  Skeleton,
  useFormat,
  useGet,
  usePages,
  useParameters,
  useSay,
} from "#ui";
import { say } from "../messages.ts";
import type { TimelineEntry, WholePerson } from "../model.ts";
import "./insights.css";
import { Entry } from "./timeline-entry.tsx";

export default function PersonPage() {
  const { personId } = useParameters<"personId">();
  const t = useSay(say);
  const person = useGet<WholePerson>("voices", `/api/persons/${personId}`);
  return (
    <Answered query={person} skeleton={<PageSkeleton />}>
      {(data) => {
        const name = data.name ?? t("person.unnamed");
        const band = data.lastScore?.category ?? "none";
        return (
          <Page
            title={name}
            finding={t("person.finding", { name: isolated(name), voices: data.voices, band })}
            actions={<OpenCase person={data} />}
          >
            <Columns wide>
              <Timeline person={personId} />
              <Known person={data} />
            </Columns>
          </Page>
        );
      }}
    </Answered>
  );
}

function Timeline({ person }: { person: string }) {
  const t = useSay(say);
  const entries = usePages<TimelineEntry>("voices", `/api/persons/${person}/timeline`);
  return (
    <Section title={t("person.timeline")}>
      {entries.isPending && <Skeleton lines={6} />}
      {!entries.isPending && entries.items.length === 0 && (
        <p className="home-quiet">{t("person.nothing")}</p>
      )}
      <ol className="timeline">
        {entries.items.map((entry) => (
          <Entry key={entry.kind + entry.id} entry={entry} />
        ))}
      </ol>
      {entries.items.length > 0 && (
        <More
          count={entries.items.length}
          hasMore={entries.hasMore}
          isLoading={entries.isLoadingMore}
          onMore={entries.more}
        />
      )}
    </Section>
  );
}

function Known({ person }: { person: WholePerson }) {
  const t = useSay(say);
  const { date } = useFormat();
  const { kind, externalId, phone, email, locale, createdAt, lastScore, voices, cases, traits } = person;
  return (
    <Section title={t("person.known")} framed>
      <Facts>
        <Fact name={t("person.name")}>
          <bdi>{person.name ?? t("person.unnamed")}</bdi> ({t(`kind.${kind}`)})
        </Fact>
        {externalId && (
          <Fact name={t("person.number")}>
            <Code>{externalId}</Code>
          </Fact>
        )}
        {phone && (
          <Fact name={t("person.phone")}>
            <Code>{phone}</Code>
          </Fact>
        )}
        {email && (
          <Fact name={t("person.email")}>
            <Code>{email}</Code>
          </Fact>
        )}
        {locale && <Fact name={t("person.language")}>{t(`language.${locale}`)}</Fact>}
        <Fact name={t("person.since")}>{date(createdAt)}</Fact>
        <Fact name={t("person.voices")}>
          <Digits value={voices} />
        </Fact>
        {lastScore && (
          <Fact name={t("person.last-score")}>
            <ScoreMark score={lastScore.value} band={lastScore.category} />
          </Fact>
        )}
        {cases && cases.all > 0 && (
          <Fact name={t("person.cases")}>
            <Link href={`/cases?person=${person.id}&state=all`}>
              <Digits value={cases.all} /> ({t("person.cases-open", { open: cases.open })})
            </Link>
          </Fact>
        )}
        {Object.entries(traits).map(([name, value]) => (
          <Trait key={name} name={name} value={value} />
        ))}
      </Facts>
    </Section>
  );
}

const knownTraits = ["city", "tier", "joinedAt"] as const;

/** What the company's own systems tell of a person, under the names they give it. */
function Trait({ name, value }: { name: string; value: unknown }) {
  const t = useSay(say);
  const { date } = useFormat();
  const known = knownTraits.find((one) => one === name);
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <Fact name={known ? t(`trait.${known}`) : name}>
      {isDay ? date(`${value}T12:00:00Z`) : <bdi>{String(value ?? "—")}</bdi>}
    </Fact>
  );
}
