import { Code, Fact, Facts, Link, Person, Section, useSay } from "#ui";
import { say } from "../messages.ts";
import type { CaseFile } from "../model.ts";
import { usePersonName } from "./words.tsx";

/** Whose case it is and how to reach them. */
export function CasePerson({ file: { person, contact } }: { file: CaseFile }) {
  const t = useSay(say);
  const nameOf = usePersonName();
  if (!person)
    return (
      <Section title={t("case.person")} framed>
        <p className="case-quiet">{t("case.nameless")}</p>
      </Section>
    );
  return (
    <Section
      title={t("case.person")}
      aside={
        <Link href={`/persons/${person.id}`} onward>
          {t("case.person.page")}
        </Link>
      }
      framed
    >
      <Person name={nameOf(person)} />
      <Facts>
        {contact?.phone && (
          <Fact name={t("case.phone")}>
            <a href={`tel:${contact.phone}`}>
              <Code>{contact.phone}</Code>
            </a>
          </Fact>
        )}
        {contact?.email && (
          <Fact name={t("case.email")}>
            <a href={`mailto:${contact.email}`}>
              <Code>{contact.email}</Code>
            </a>
          </Fact>
        )}
        {contact?.externalId && (
          <Fact name={t("case.number")}>
            <Code>{contact.externalId}</Code>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
