import { Answered, Row, Section, Select, Skeleton, useGet, useSay } from "#ui";
import type { Comparison } from "../../documents/comparison.ts";
import type { PolicyView, VersionView } from "../../documents/views.ts";
import type { PolicyDocument } from "../../model.ts";
import { sayVersions } from "../versions-messages.ts";
import { Changes } from "./changes.tsx";

/** Two versions, by number or `draft`. */
export type Pair = { from: string; to: string };

/** What differs between two versions, rule by rule. */
export function ComparisonPanel({
  policy,
  pair,
  onChoose,
}: {
  policy: PolicyView;
  pair: Pair;
  onChoose: (pair: Pair) => void;
}) {
  const t = useSay(sayVersions);
  const compared = useGet<Comparison>("policies", `/api/policies/${policy.id}/comparison`, pair);
  const before = useDocument(policy, pair.from);
  const after = useDocument(policy, pair.to);
  const options = [
    { id: "draft", label: t("compare.draft") },
    ...policy.versions.map(({ number }) => ({ id: String(number), label: t("version", { number }) })),
  ];
  return (
    <Section title={t("compare.title")}>
      <Row>
        <Select
          label={t("compare.from")}
          value={pair.from}
          onChange={(from) => onChoose({ ...pair, from })}
          options={options}
        />
        <Select
          label={t("compare.to")}
          value={pair.to}
          onChange={(to) => onChoose({ ...pair, to })}
          options={options}
        />
      </Row>
      <Answered query={compared} skeleton={<Skeleton lines={4} />}>
        {(comparison) =>
          before && after ? (
            <Changes comparison={comparison} before={before} after={after} />
          ) : (
            <Skeleton lines={4} />
          )
        }
      </Answered>
    </Section>
  );
}

function useDocument(policy: PolicyView, version: string): PolicyDocument | undefined {
  const isDraft = version === "draft";
  const read = useGet<VersionView>(
    "policies",
    `/api/policies/${policy.id}/versions/${version}`,
    undefined,
    !isDraft,
  );
  return isDraft ? policy.draft.document : read.data?.document;
}
