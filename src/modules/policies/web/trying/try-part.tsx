import { useState } from "react";
import { Segments, Stack, useMay, useSay } from "#ui";
import type { PolicyDocument } from "../../documents/model.ts";
import { sayTrying } from "../trying-messages.ts";
import { Trials } from "./trials.tsx";
import { TryExample } from "./try-example.tsx";
import { TryFile } from "./try-file.tsx";
import { TryPast } from "./try-past.tsx";
import "./trying.css";

const ways = ["example", "past", "file"] as const;
type Way = (typeof ways)[number];

/** The draft tried before anybody relies on it: on one customer, on the past, on a file. */
export function TryPart({ policy, document }: { policy: string; document: PolicyDocument }) {
  const t = useSay(sayTrying);
  const mayEdit = useMay("policies.edit");
  const [way, choose] = useState<Way>("example");
  return (
    <Stack>
      {mayEdit && (
        <Segments
          label={t("way")}
          value={way}
          onChange={choose}
          options={ways.map((id) => ({ id, label: t(`way.${id}`) }))}
        />
      )}
      {way === "example" && <TryExample policy={policy} document={document} />}
      {way === "past" && <TryPast policy={policy} document={document} />}
      {way === "file" && <TryFile policy={policy} />}
      {way !== "example" && <Trials policy={policy} document={document} />}
    </Stack>
  );
}
