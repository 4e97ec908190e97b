import {
  api,
  Button,
  Notice,
  Progress,
  Row,
  Select,
  useAction,
  useFormat,
  useGet,
  useMay,
  useSay,
} from "#ui";
import type { ThemeList, ThemeRun } from "../model.ts";
import { sayThemes } from "./theme-messages.ts";

/** The button that has themes looked for, in as many weeks as one says. */
export function FindThemes({
  list,
  weeks,
  onWeeks,
}: {
  list: ThemeList;
  weeks: string;
  onWeeks: (weeks: string) => void;
}) {
  const t = useSay(sayThemes);
  const may = useMay("understand.edit");
  const find = useAction(() => api.post<ThemeRun>("/api/themes/runs", { weeks: Number(weeks) }), ["themes"]);
  if (!may) return null;
  return (
    <div className="theme-find">
      <Row>
        <Select
          label={t("weeks")}
          hidesLabel
          value={weeks}
          onChange={onWeeks}
          options={[4, 13, 26, 52].map((count) => ({
            id: String(count),
            label: t("weeks.of", { weeks: count }),
          }))}
        />
        <Button
          look="primary"
          icon="themes"
          isPending={find.isPending}
          isDisabled={list.underWay !== null}
          onPress={() => find.mutate(undefined)}
        >
          {t(list.run ? "find.again" : "find")}
        </Button>
      </Row>
      {find.error && <Notice tone="bad">{find.error.detail || find.error.title}</Notice>}
    </div>
  );
}

/** How far the search under way is; the page is told of each step. */
export function RunUnderWay({ run: { stage, progress, state } }: { run: ThemeRun }) {
  const t = useSay(sayThemes);
  return (
    <div className="theme-under-way">
      <Progress
        label={t(state === "queued" || stage === null ? "stage.queued" : `stage.${stage}`)}
        share={progress}
      />
      <p className="theme-quiet">{t("under-way.detail")}</p>
    </div>
  );
}

/** Says that the last search failed, as the list shows only what a finished one found. */
export function LastFailure() {
  const t = useSay(sayThemes);
  const { moment } = useFormat();
  const runs = useGet<{ items: ThemeRun[] }>("themes", "/api/themes/runs", { limit: 1 });
  const [last] = runs.data?.items ?? [];
  if (last?.state !== "failed") return null;
  return (
    <Notice tone="bad">
      {t("failed", { when: moment(last.endedAt ?? last.createdAt) })} {last.failure}
    </Notice>
  );
}
