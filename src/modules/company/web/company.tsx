import { Answered, Columns, Page, Skeleton, Stack, useGet, useSay } from "#ui";
import { say } from "../messages.ts";
import { Branches } from "./branches.tsx";
import { Departments } from "./departments.tsx";
import type { CompanyAnswer } from "./parts.ts";
import { Products } from "./products.tsx";
import { Touchpoints } from "./touchpoints.tsx";
import { WorkspacePart } from "./workspace.tsx";
import "./company.css";

/** The company itself: where it meets people, who answers for it, and how it is called. */
export default function Company() {
  const t = useSay(say);
  const query = useGet<CompanyAnswer>("company", "/api/company");
  return (
    <Page title={t("title")} finding={useFinding(query.data)} sub={t("sub")}>
      <Answered query={query} skeleton={<Skeleton lines={8} />}>
        {(company) => (
          <Columns wide>
            <Stack gap={5}>
              <Touchpoints company={company} />
              <WorkspacePart workspace={company.workspace} />
            </Stack>
            <Stack gap={5}>
              <Departments company={company} />
              <Branches company={company} />
              <Products />
            </Stack>
          </Columns>
        )}
      </Answered>
    </Page>
  );
}

function useFinding(company: CompanyAnswer | undefined): string | undefined {
  const t = useSay(say);
  if (!company) return undefined;
  const { workspace, touchpoints, branches } = company;
  if (touchpoints.length === 0) return t("finding.none", { name: workspace.name });
  return t("finding", {
    name: workspace.name,
    touchpoints: touchpoints.length,
    branches: branches.length,
  });
}
