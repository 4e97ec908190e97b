import { isolated } from "#kernel/locale";
import {
  Answered,
  Code,
  Columns,
  Link,
  Page,
  PageSkeleton,
  Section,
  Stack,
  Tag,
  useGet,
  useParameters,
  useSay,
} from "#ui";
import { say } from "../messages.ts";
import type { CaseFile } from "../model.ts";
import "./act.css";
import { CaseActions } from "./case-actions.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseLog } from "./case-log.tsx";
import { CaseOffers } from "./case-offers.tsx";
import { CasePast } from "./case-past.tsx";
import { CasePerson } from "./case-person.tsx";
import { CaseVoices } from "./case-voices.tsx";
import { CaseWork } from "./case-work.tsx";
import { usePersonName, useTimeWords } from "./words.tsx";

export default function CasePage() {
  const { caseId } = useParameters<"caseId">();
  const one = useGet<CaseFile>("cases", `/api/cases/${caseId}`);
  return (
    <Answered query={one} skeleton={<PageSkeleton />}>
      {(file) => <OpenedCase file={file} />}
    </Answered>
  );
}

function OpenedCase({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const { words, tone } = useTimeWords()(file);
  return (
    <Page
      title={t("case.crumbs", { code: file.code })}
      finding={<Finding file={file} />}
      sub={
        <>
          <Link href="/cases">{t("cases.title")}</Link> · <Code>{file.code}</Code> ·{" "}
          <Tag tone={tone}>{words}</Tag>
        </>
      }
      actions={<CaseActions file={file} />}
    >
      <Columns wide>
        <Stack gap={6}>
          <Section title={<span className="unseen">{t("case.said")}</span>}>
            <CaseVoices voices={file.allVoices} />
          </Section>
          <CaseOffers file={file} />
          {!file.closedAt && <CaseWork file={file} />}
          <Section title={t("case.log")}>
            <CaseLog log={file.log} />
          </Section>
        </Stack>
        <Stack gap={5}>
          <CaseFacts file={file} />
          <CasePerson file={file} />
          <Section title={t("case.past")} framed>
            <CasePast file={file} />
          </Section>
        </Stack>
      </Columns>
    </Page>
  );
}

function Finding({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const nameOf = usePersonName();
  const isUnhappy = file.voice?.category === "detractor";
  const touchpoint = file.touchpoint?.name ?? t("case.whole");
  const words = { person: isolated(nameOf(file.person)), touchpoint: isolated(touchpoint) };
  if (file.closedAt) return t("case.finding.closed", words);
  return t(isUnhappy ? "case.finding.detractor" : "case.finding.other", words);
}
