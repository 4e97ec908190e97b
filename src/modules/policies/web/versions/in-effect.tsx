import { Section, useFormat, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";

/** Which version decides now, and when that changes. */
export function InEffect({ policy: { timeline, publications } }: { policy: PolicyView }) {
  const t = useSay(sayVersions);
  const { moment, number } = useFormat();
  if (publications.length === 0) return <p className="versions-quiet">{t("in-effect.none")}</p>;
  const words = (span: PolicyView["timeline"][0]) => ({
    version: span.version === null ? "none" : number(span.version),
    from: moment(span.from),
    until: span.until === null ? "none" : moment(span.until),
  });
  const [now, ...later] = timeline;
  return (
    <Section title={t("in-effect.title")}>
      {now && <p className="versions-now">{t("span.now", words(now))}</p>}
      {later.length > 0 && (
        <ul className="versions-later">
          {later.map((span) => (
            <li key={span.from}>{t("span.later", words(span))}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
