import {
  Button,
  ButtonLink,
  Digits,
  Fact,
  Facts,
  More,
  Page,
  Section,
  Skeleton,
  Table,
  useFormat,
  useGo,
  useLocale,
  usePages,
  useSay,
} from "#ui";
import { sayImport } from "../import/messages.ts";
import type { ImportView, RejectedRow } from "../import/model.ts";
import { useForget } from "./use-forget.ts";

/** What became of every row, where to read what came in, and what was rejected and why. */
export function ImportResult({ one }: { one: ImportView }) {
  const t = useSay(sayImport);
  const { number } = useFormat();
  const go = useGo();
  const forget = useForget(() => go("/import"));
  const { id, fileName, counts } = one;
  return (
    <Page
      title={t("title")}
      finding={t("done.finding", { fresh: counts.fresh, file: `\u2068${fileName}\u2069` })}
      sub={t("done.sub", { read: counts.read })}
      actions={
        <>
          <ButtonLink look="primary" href={voicesOf(one)}>
            {t("to-voices")}
          </ButtonLink>
          <ButtonLink href="/import">{t("again")}</ButtonLink>
          <Button look="quiet" onPress={() => forget.mutate(id)} isPending={forget.isPending}>
            {t("forget")}
          </Button>
        </>
      }
    >
      <Facts>
        <Fact name={t("fresh")}>{number(counts.fresh)}</Fact>
        <Fact name={t("known")}>{number(counts.known)}</Fact>
        <Fact name={t("rejected")}>{number(counts.rejected)}</Fact>
      </Facts>
      {counts.rejected > 0 && <Rejected one={one} />}
    </Page>
  );
}

function Rejected({ one: { id, counts } }: { one: ImportView }) {
  const t = useSay(sayImport);
  const locale = useLocale();
  const rejections = usePages<RejectedRow>("imports", `/api/imports/${id}/rejections`);
  const rows = rejections.items.flatMap(({ line, problems }) =>
    problems.map((problem, place) => ({ line, key: `${line} ${place}`, ...problem })),
  );
  return (
    <Section
      title={t("rejected-rows", { count: counts.rejected })}
      sub={t("rejected-sub")}
      framed
      aside={
        // A plain link: the browser saves what it leads to.
        <a className="link" href={`/api/imports/${id}/rejected?language=${locale}`} download>
          {t("download-rejected")}
        </a>
      }
    >
      {rejections.isPending && <Skeleton lines={4} />}
      {rows.length > 0 && (
        <Table
          label={t("rejected-rows", { count: counts.rejected })}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              id: "line",
              header: t("line"),
              cell: ({ line }) => <Digits value={line} options={{ useGrouping: false }} />,
            },
            {
              id: "column",
              header: t("column"),
              cell: ({ column }) => <bdi>{column ?? t("whole-row")}</bdi>,
            },
            {
              id: "value",
              header: t("value"),
              cell: ({ value }) => (
                <span dir="auto" className="import-cell">
                  {value}
                </span>
              ),
            },
            {
              id: "reason",
              header: t("reason"),
              cell: ({ reason, right }) => (
                <>
                  {reason}. <span className="import-right">{t("right", { right })}</span>
                </>
              ),
            },
          ]}
        />
      )}
      {rejections.hasMore && (
        <More
          count={rejections.items.length}
          hasMore
          isLoading={rejections.isLoadingMore}
          onMore={rejections.more}
        />
      )}
    </Section>
  );
}

/** Voices without a channel of their own carry their source's name as one. */
function voicesOf({ mapping, span }: ImportView): string {
  const search = new URLSearchParams({
    ...(mapping.as === "mentions" && !mapping.fields.channel && { channel: mapping.source }),
    ...span,
  });
  return `/voices?${search}`;
}
