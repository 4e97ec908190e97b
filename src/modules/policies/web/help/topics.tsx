import { Line, Lines, Link, Section, useLocale, useSay } from "#ui";
import type { HelpPageView, HelpTopics } from "../../help/model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayHelp } from "../help-messages.ts";

/** What customers can settle there now. */
export function Topics({ topics: { items }, page }: { topics: HelpTopics; page: HelpPageView | null }) {
  const t = useSay(sayHelp);
  const locale = useLocale();
  if (items.length === 0)
    return (
      <Section framed title={t("topics", { count: 0 })}>
        <p>
          {t("topics.none")} <Link href="/policies">{t("topics.to-policies")}</Link>
        </p>
      </Section>
    );
  return (
    <Section framed title={t("topics", { count: items.length })} sub={t("topics.sub")}>
      <Lines>
        {items.map(({ policy, slug, name }) => (
          <Line
            key={policy}
            end={
              page?.isOpen && (
                <a href={`${page.url}/${slug}?lang=${locale}`} target="_blank" rel="noreferrer">
                  {t("topics.see")}
                </a>
              )
            }
          >
            <Link href={`/policies/${slug}`}>
              <bdi>{wordIn(name, locale) || slug}</bdi>
            </Link>
          </Line>
        ))}
      </Lines>
    </Section>
  );
}
