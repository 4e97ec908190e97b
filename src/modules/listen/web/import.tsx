import { useState } from "react";
import {
  ApiProblem,
  api,
  Digits,
  EmptyState,
  ErrorState,
  FileDrop,
  More,
  Notice,
  Page,
  Progress,
  RelativeTime,
  Section,
  Skeleton,
  Table,
  useAction,
  useGo,
  usePages,
  useSay,
} from "#ui";
import { sayImport } from "../import/messages.ts";
import type { ImportPreview, ImportView } from "../import/model.ts";
import { ImportStateTag } from "./import-state.tsx";

const endings = [".csv", ".tsv", ".txt"];
const largestMegabytes = 256;

/** A file to import, and what was imported before. */
export default function Imports() {
  const t = useSay(sayImport);
  const imports = usePages<ImportView>("imports", "/api/imports");
  const done = imports.items.filter(({ state }) => state === "done");
  const voices = done.reduce((sum, { counts }) => sum + counts.fresh, 0);
  const isEmpty = !imports.isPending && !imports.error && imports.items.length === 0;
  return (
    <Page
      title={t("title")}
      finding={voices > 0 ? t("finding", { voices, files: done.length }) : undefined}
      sub={t("sub")}
    >
      <Upload />
      <Section title={isEmpty ? undefined : t("former")}>
        {imports.isPending && <Skeleton lines={3} />}
        {imports.error && <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />}
        {isEmpty && <EmptyState title={t("none")}>{t("none-detail")}</EmptyState>}
        {imports.items.length > 0 && <FormerImports imports={imports.items} />}
        {imports.hasMore && (
          <More
            count={imports.items.length}
            hasMore
            isLoading={imports.isLoadingMore}
            onMore={imports.more}
          />
        )}
      </Section>
    </Page>
  );
}

function Upload() {
  const t = useSay(sayImport);
  const go = useGo();
  const [file, setFile] = useState<File>();
  const upload = useAction(
    (chosen: File) => api.post<ImportPreview>("/api/imports", formOf(chosen)),
    ["imports"],
    ({ id }) => go(`/import/${id}`),
  );
  const { error } = upload;
  return (
    <Section>
      {upload.isPending ? (
        <Progress label={t("uploading", { file: file?.name ?? "" })} />
      ) : (
        <FileDrop
          label={t("drop")}
          endings={endings}
          description={t("drop-detail", { limit: largestMegabytes })}
          onFile={(chosen) => {
            setFile(chosen);
            upload.mutate(chosen);
          }}
        />
      )}
      {error &&
        (error instanceof ApiProblem && error.status > 0 ? (
          <Notice tone="bad">{error.detail}</Notice>
        ) : (
          <ErrorState error={error} />
        ))}
    </Section>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append("file", file, file.name);
  return form;
}

function FormerImports({ imports }: { imports: readonly ImportView[] }) {
  const t = useSay(sayImport);
  return (
    <Table<ImportView>
      label={t("former")}
      rows={imports}
      rowKey={({ id }) => id}
      href={({ id }) => `/import/${id}`}
      columns={[
        { id: "file", header: t("file"), cell: ({ fileName }) => <bdi>{fileName}</bdi> },
        { id: "state", header: t("state"), cell: ({ state }) => <ImportStateTag state={state} /> },
        {
          id: "fresh",
          header: t("fresh"),
          isNumeric: true,
          cell: ({ counts }) => <Digits value={counts.fresh} />,
        },
        {
          id: "known",
          header: t("known"),
          isNumeric: true,
          cell: ({ counts }) => <Digits value={counts.known} />,
        },
        {
          id: "rejected",
          header: t("rejected"),
          isNumeric: true,
          cell: ({ counts }) => <Digits value={counts.rejected} />,
        },
        { id: "when", header: t("when"), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
      ]}
    />
  );
}
