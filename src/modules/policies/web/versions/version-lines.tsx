import { isolated } from "#kernel/locale";
import { Button, ButtonLink, Line, Lines, RelativeTime, Row, Tag, type Tone, useMay, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { ProofMark } from "../proof-mark.tsx";
import { sayVersions } from "../versions-messages.ts";
import { PublishVersion } from "./publish-version.tsx";
import { ReviewVersion } from "./review-version.tsx";
import { RollBack } from "./roll-back.tsx";

export type Version = PolicyView["versions"][0];

/** The versions, the newest first, each with what may be done with it. */
export function VersionLines({
  policy,
  onCompare,
}: {
  policy: PolicyView;
  onCompare: (number: number) => void;
}) {
  const t = useSay(sayVersions);
  if (policy.versions.length === 0) return <p className="versions-quiet">{t("versions.none")}</p>;
  return (
    <Lines>
      {policy.versions.map((version) => (
        <VersionLine key={version.id} policy={policy} version={version} onCompare={onCompare} />
      ))}
    </Lines>
  );
}

const tones: Record<ReturnType<typeof stateOf>, Tone> = {
  "in-effect": "good",
  waiting: "warning",
  approved: "plain",
  returned: "bad",
};

function stateOf({ inEffect }: PolicyView, { number, review }: Version) {
  if (number === inEffect) return "in-effect";
  return review?.verdict ?? "waiting";
}

function VersionLine({
  policy,
  version,
  onCompare,
}: {
  policy: PolicyView;
  version: Version;
  onCompare: (number: number) => void;
}) {
  const t = useSay(sayVersions);
  const state = stateOf(policy, version);
  const { number, note, submittedAt, submittedBy, review, proof } = version;
  return (
    <Line end={<Doings policy={policy} version={version} onCompare={onCompare} />}>
      <Row>
        <strong>{t("version", { number })}</strong> <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>{" "}
        <ProofMark proof={proof} />
      </Row>
      {note && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      <p className="versions-quiet">
        {t("version.by", { who: isolated(submittedBy?.name ?? t("version.program")) })} ·{" "}
        <RelativeTime at={submittedAt} />
      </p>
      {review?.words && (
        <blockquote className="versions-words" dir="auto">
          {review.words}
        </blockquote>
      )}
    </Line>
  );
}

function Doings({
  policy,
  version,
  onCompare,
}: {
  policy: PolicyView;
  version: Version;
  onCompare: (number: number) => void;
}) {
  const t = useSay(sayVersions);
  const mayPublish = useMay("policies.publish");
  const isLive = policy.archived === null;
  const isApproved = version.review?.verdict === "approved";
  const wasPublished = policy.publications.some((one) => one.version === version.number);
  const isInEffect = version.number === policy.inEffect;
  return (
    <Row>
      {isLive && !isInEffect && !wasPublished && <ReviewVersion policy={policy} version={version} />}
      {isLive && isApproved && !isInEffect && mayPublish && !wasPublished && (
        <PublishVersion policy={policy} version={version} />
      )}
      {isLive && wasPublished && !isInEffect && mayPublish && <RollBack policy={policy} version={version} />}
      <Button small look="quiet" onPress={() => onCompare(version.number)}>
        {t("compare")}
      </Button>
      <ButtonLink
        small
        look="quiet"
        href={`/api/policies/${policy.id}/dmn?version=${version.number}`}
        download={`${policy.slug}-${version.number}.dmn`}
      >
        {t("download")}
      </ButtonLink>
    </Row>
  );
}
