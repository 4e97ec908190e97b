import type { z } from "zod";
import { Digits, Line, Lines, Tag, useSay, When } from "#ui";
import { say } from "../messages.ts";
import type { surveyVersion } from "../model.ts";

export type VersionOnWire = z.infer<typeof surveyVersion>;

/** What was put to people, and since when: the first in the list is put to them now. */
export function Versions({ versions }: { versions: readonly VersionOnWire[] }) {
  const t = useSay(say);
  if (versions.length === 0) return <p>{t("versions.none")}</p>;
  return (
    <Lines>
      {versions.map(({ id, number, publishedAt }, place) => (
        <Line key={id} end={<When at={publishedAt} />}>
          {t("versions.number")} <Digits value={number} />{" "}
          {place === 0 && <Tag tone="good">{t("versions.now")}</Tag>}
        </Line>
      ))}
    </Lines>
  );
}
