import { Answered, Columns, Emphasised, Page, Section, Skeleton, Stack, useGet, useMay, useSay } from "#ui";
import type { HelpPageView, HelpTopics } from "../../help/model.ts";
import { sayHelp } from "../help-messages.ts";
import "./help.css";
import { LinkForm } from "./link-form.tsx";
import { OrderTelling } from "./order-telling.tsx";
import { PageAddress } from "./page-address.tsx";
import { PageFacts, PageForm } from "./page-form.tsx";
import { Topics } from "./topics.tsx";

/** Where customers find solutions by themselves: whether it is open, what stands on it, and how it comes to know them. */
export default function CustomerPage() {
  const t = useSay(sayHelp);
  const page = useGet<HelpPageView | null>("help", "/api/help-page");
  const topics = useGet<HelpTopics>("policies", "/api/help-topics");
  return (
    <Page
      title={t("title")}
      finding={
        page.data !== undefined &&
        topics.data && <Finding page={page.data} count={topics.data.items.length} />
      }
      sub={t("sub")}
    >
      <Answered query={page} skeleton={<Skeleton lines={8} />}>
        {(page) => (
          <Answered query={topics} skeleton={<Skeleton lines={8} />}>
            {(topics) => <Parts page={page} topics={topics} />}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}

type PartsProps = { page: HelpPageView | null; topics: HelpTopics };

function Parts({ page, topics }: PartsProps) {
  const t = useSay(sayHelp);
  const mayPublish = useMay("policies.publish");
  const mayDecide = useMay("policies.decide");
  return (
    <Columns wide>
      <Stack gap={5}>
        <Section framed title={t("page")}>
          {mayPublish ? <PageForm page={page} /> : page && <PageFacts page={page} />}
        </Section>
        {page && mayDecide && (
          <Section framed title={t("link")} sub={t("link.sub")}>
            <LinkForm topics={topics.items} />
          </Section>
        )}
      </Stack>
      <Stack gap={5}>
        {page && <PageAddress page={page} />}
        <Topics topics={topics} page={page} />
        <OrderTelling facts={topics.orderFacts} />
      </Stack>
    </Columns>
  );
}

function Finding({ page, count }: { page: HelpPageView | null; count: number }) {
  const t = useSay(sayHelp);
  if (!page) return <Emphasised>{t("finding.none")}</Emphasised>;
  return <Emphasised>{page.isOpen ? t("finding.open", { count }) : t("finding.closed")}</Emphasised>;
}
