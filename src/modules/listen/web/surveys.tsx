import type { Touchpoint } from "#company/model";
import {
  Digits,
  EmptyState,
  ErrorState,
  More,
  Page,
  Skeleton,
  Table,
  useGet,
  useLocale,
  useMay,
  usePages,
  useSay,
  useSession,
} from "#ui";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";
import { plainWords } from "../respondent/words.ts";
import { NewSurvey } from "./new-survey.tsx";
import { SurveyState } from "./survey-state.tsx";

export default function Surveys() {
  const t = useSay(say);
  const surveys = usePages<Survey>("surveys", "/api/surveys");
  const mayEdit = useMay("listen.edit");
  const open = surveys.items.filter(({ state }) => state === "open").length;
  const responses = surveys.items.reduce((sum, survey) => sum + survey.responses, 0);
  const isEmpty = !surveys.isPending && !surveys.error && surveys.items.length === 0;
  return (
    <Page
      title={t("surveys.title")}
      finding={surveys.items.length > 0 ? t("surveys.finding", { open, responses }) : undefined}
      sub={t("surveys.sub")}
      actions={mayEdit && !isEmpty && <NewSurvey />}
    >
      {surveys.isPending && <Skeleton lines={5} />}
      {surveys.error && <ErrorState error={surveys.error} onRetry={() => void surveys.refetch()} />}
      {isEmpty && (
        <EmptyState title={t("surveys.none")} action={mayEdit && <NewSurvey />}>
          {t("surveys.none-detail")}
        </EmptyState>
      )}
      {surveys.items.length > 0 && <SurveyTable surveys={surveys.items} />}
      {surveys.hasMore && (
        <More count={surveys.items.length} hasMore isLoading={surveys.isLoadingMore} onMore={surveys.more} />
      )}
    </Page>
  );
}

function SurveyTable({ surveys }: { surveys: readonly Survey[] }) {
  const t = useSay(say);
  const locale = useLocale();
  const { workspace } = useSession();
  const { data } = useGet<{ touchpoints: Touchpoint[] }>("company", "/api/company");
  const touchpointOf = ({ document: { touchpoint } }: Survey) =>
    touchpoint ? data?.touchpoints.find(({ id }) => id === touchpoint)?.name : t("surveys.relationship");
  return (
    <Table<Survey>
      label={t("surveys.title")}
      rows={surveys}
      rowKey={({ id }) => id}
      href={({ id }) => `/surveys/${id}`}
      columns={[
        {
          id: "title",
          header: t("survey.title"),
          cell: ({ document }) => <bdi>{plainWords(locale, document.title, workspace)}</bdi>,
        },
        {
          id: "touchpoint",
          header: t("survey.touchpoint"),
          cell: (survey) => <bdi>{touchpointOf(survey)}</bdi>,
        },
        { id: "state", header: t("survey.state"), cell: (survey) => <SurveyState survey={survey} /> },
        {
          id: "responses",
          header: t("survey.responses"),
          isNumeric: true,
          cell: ({ responses }) => <Digits value={responses} />,
        },
      ]}
    />
  );
}
