import { Code, Line, Lines, Link, Person, Section, Tag, useFormat, useNow, useSay } from "#ui";
import { usePlaces } from "#understand/web";
import { say } from "../messages.ts";
import type { HomeBoard } from "../model.ts";

type Cases = NonNullable<HomeBoard["cases"]>;

/** The open cases whose time runs out first. */
export function NearCases({ cases: { open, overdue, near } }: { cases: Cases }) {
  const t = useSay(say);
  return (
    <Section
      title={t(open === 0 ? "cases.none" : "cases.title")}
      aside={open > 0 && <Link href="/cases">{t("cases.all", { count: open })}</Link>}
    >
      {overdue > 0 && (
        <p className="home-overdue">
          <Link href="/cases?state=overdue">{t("cases.overdue", { count: overdue })}</Link>
        </p>
      )}
      {open === 0 && <p className="home-quiet">{t("cases.none-detail")}</p>}
      <Lines>
        {near.map((one) => (
          <NearCase key={one.id} one={one} />
        ))}
      </Lines>
    </Section>
  );
}

function NearCase({ one }: { one: Cases["near"][number] }) {
  const t = useSay(say);
  const format = useFormat();
  const places = usePlaces();
  const now = useNow();
  const time = format.relative(one.dueAt, now);
  const name = one.person?.name ?? t("person.unnamed");
  return (
    <Line end={<Tag tone={one.isOverdue ? "bad" : "warning"}>{time}</Tag>}>
      <Link quiet href={`/cases/${one.id}`}>
        <Person name={name}>
          {places.touchpoint(one.touchpoint)} <Code>{one.code}</Code>
        </Person>
      </Link>
    </Line>
  );
}
