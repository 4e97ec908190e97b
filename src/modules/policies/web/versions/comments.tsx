import { useState } from "react";
import { isolated } from "#kernel/locale";
import {
  api,
  Button,
  ErrorState,
  Line,
  Lines,
  More,
  Notice,
  RelativeTime,
  Section,
  Skeleton,
  TextArea,
  useAction,
  useMay,
  usePages,
  useSay,
} from "#ui";
import type { CommentPlace, CommentView, PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";

/** What members say of a policy, the open ones to be resolved. */
export function Comments({ policy }: { policy: PolicyView }) {
  const t = useSay(sayVersions);
  const path = `/api/policies/${policy.id}/comments`;
  const comments = usePages<CommentView>("policies", path);
  return (
    <Section title={t("comments")}>
      <WriteComment path={path} label={t("comments.write")} />
      {comments.isPending && <Skeleton lines={2} />}
      {comments.error && <ErrorState error={comments.error} onRetry={() => void comments.refetch()} />}
      {!comments.isPending && comments.items.length === 0 && (
        <p className="versions-quiet">{t("comments.none")}</p>
      )}
      {comments.items.length > 0 && (
        <Lines>
          {comments.items.map((comment) => (
            <CommentLine key={comment.id} comment={comment} path={path} place={ruleOf(comment, policy)} />
          ))}
        </Lines>
      )}
      {comments.hasMore && (
        <More
          count={comments.items.length}
          hasMore
          isLoading={comments.isLoadingMore}
          onMore={comments.more}
        />
      )}
    </Section>
  );
}

type WriteProps = {
  path: string;
  label: string;
  /** Of the rule that it is about; else it is about the whole draft. */
  place?: CommentPlace;
};

export function WriteComment({ path, label, place }: WriteProps) {
  const t = useSay(sayVersions);
  const [text, write] = useState("");
  const add = useAction(
    () => api.post<CommentView>(path, { text, ...(place && { place }) }),
    ["policies"],
    () => write(""),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") add.mutate(undefined);
      }}
    >
      <TextArea label={label} value={text} onChange={write} isRequired />
      {add.error && <Notice tone="bad">{add.error.detail || add.error.title}</Notice>}
      <div className="form-actions">
        <Button type="submit" isPending={add.isPending}>
          {t("comments.add")}
        </Button>
      </div>
    </form>
  );
}

type CommentLineProps = {
  comment: CommentView;
  path: string;
  /** The number of the rule that it is about, where that isn't plain. */
  place?: number | undefined;
};

export function CommentLine({ comment, path, place }: CommentLineProps) {
  const t = useSay(sayVersions);
  const mayEdit = useMay("policies.edit");
  const resolve = useAction(() => api.put(`${path}/${comment.id}/resolution`, {}), ["policies"]);
  const { by, at, text, resolved } = comment;
  const who = by?.name ?? t("version.program");
  return (
    <Line
      end={
        !resolved &&
        mayEdit && (
          <Button small isPending={resolve.isPending} onPress={() => resolve.mutate(undefined)}>
            {t("comments.resolve")}
          </Button>
        )
      }
    >
      <p dir="auto">{text}</p>
      <p className="versions-quiet">
        <bdi>{who}</bdi> · <RelativeTime at={at} />
        {place !== undefined && <> · {t("comments.rule", { place })}</>}
        {resolved && (
          <> · {t("comments.resolved", { who: isolated(resolved.by?.name ?? t("version.program")) })}</>
        )}
      </p>
    </Line>
  );
}

/** The number of the rule that a comment is about, as the draft counts. */
function ruleOf({ place }: CommentView, { draft }: PolicyView): number | undefined {
  const expression = draft.document.model.decisions.find(({ id }) => id === place.decision)?.expression;
  if (place.rule === undefined || expression?.kind !== "table") return undefined;
  const at = expression.rules.findIndex(({ id }) => id === place.rule);
  return at === -1 ? undefined : at + 1;
}
