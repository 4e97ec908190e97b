import {
  Answered,
  Button,
  Fact,
  Facts,
  Page,
  Progress,
  Steps,
  useFormat,
  useGet,
  useGo,
  useParameters,
  useSay,
} from "#ui";
import { sayImport } from "../import/messages.ts";
import type { ImportView } from "../import/model.ts";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportResult } from "./import-result.tsx";
import { useForget } from "./use-forget.ts";

/** One import: its columns while it waits, its progress while it runs, then what became of its rows. */
export default function OneImport() {
  const { importId } = useParameters<"importId">();
  const found = useGet<ImportView>("imports", `/api/imports/${importId}`);
  return (
    <Answered query={found}>
      {(one) => {
        if (one.state === "done") return <ImportResult one={one} />;
        if (one.state === "checking" || one.state === "writing") return <UnderWay one={one} />;
        return <ImportMapping one={one} />;
      }}
    </Answered>
  );
}

function UnderWay({ one: { id, state, fileName, progress, counts } }: { one: ImportView }) {
  const t = useSay(sayImport);
  const { number } = useFormat();
  const go = useGo();
  const forget = useForget(() => go("/import"));
  const isWriting = state === "writing";
  return (
    <Page
      title={t("title")}
      finding={<bdi>{fileName}</bdi>}
      sub={isWriting ? t("writing-sub") : undefined}
      narrow
      tools={<Steps steps={[t("step.file"), t("step.columns"), t("step.import")]} current={2} />}
      actions={
        !isWriting && (
          <Button onPress={() => forget.mutate(id)} isPending={forget.isPending}>
            {t("give-up")}
          </Button>
        )
      }
    >
      <Progress label={isWriting ? t("writing") : t("checking")} share={progress} />
      <Facts>
        <Fact name={t("rows")}>{number(counts.read)}</Fact>
        <Fact name={t("fresh")}>{number(counts.fresh)}</Fact>
        <Fact name={t("known")}>{number(counts.known)}</Fact>
        <Fact name={t("rejected")}>{number(counts.rejected)}</Fact>
      </Facts>
    </Page>
  );
}
