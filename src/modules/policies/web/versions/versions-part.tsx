import { useState } from "react";
import { Section, Stack, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";
import { Comments } from "./comments.tsx";
import { ComparisonPanel, type Pair } from "./comparison-panel.tsx";
import { InEffect } from "./in-effect.tsx";
import { SubmitDraft } from "./submit-draft.tsx";
import { VersionLines } from "./version-lines.tsx";
import "./versions.css";

/** What was submitted, reviewed and published of a policy; what decides; what differs; what people say of it. */
export function VersionsPart({ policy }: { policy: PolicyView }) {
  const t = useSay(sayVersions);
  const [pair, compare] = useState<Pair | null>(null);
  return (
    <Stack gap={6}>
      <InEffect policy={policy} />
      <Section title={t("versions")} aside={<SubmitDraft policy={policy} />}>
        <VersionLines
          policy={policy}
          onCompare={(number) => compare({ from: String(number), to: "draft" })}
        />
      </Section>
      {policy.versions.length > 0 && (
        <ComparisonPanel policy={policy} pair={pair ?? newestPair(policy)} onChoose={compare} />
      )}
      <Comments policy={policy} />
    </Stack>
  );
}

/** What a reader asks first: what the draft changes of what decides, or else of what was submitted last. */
const newestPair = ({ inEffect, versions }: PolicyView): Pair => ({
  from: String(inEffect ?? versions[0]?.number),
  to: "draft",
});
