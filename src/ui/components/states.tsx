import type { ReactNode } from "react";
import { ApiProblem } from "../api.ts";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./states.css";
import { Button } from "./button.tsx";

/** Nothing here yet: a small drawing, what will stand here, and how to begin. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="state">
    <svg
      className="state-drawing"
      viewBox="0 0 120 64"
      width="120"
      height="64"
      fill="none"
      aria-hidden="true"
    >
      <path d="M8 52h104" stroke="var(--line)" strokeWidth="1.5" />
      <path
        d="M30 12h40a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6H50l-10 9v-9H30a6 6 0 0 1-6-6V18a6 6 0 0 1 6-6z"
        fill="var(--sheet)"
        stroke="var(--grey)"
        strokeWidth="1.5"
      />
      <circle cx="88" cy="40" r="8" fill="var(--firuze-soft)" stroke="var(--firuze)" strokeWidth="1.5" />
      <path d="M34 21h30M34 28h18" stroke="var(--line)" strokeWidth="2" strokeLinecap="round" />
    </svg>
    <p className="state-title">{title}</p>
    {children && <p className="state-detail">{children}</p>}
    {action}
  </div>
);

/** What went wrong, in the server's words, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useSay(sayUi);
  const { title, detail } = told(error, t);
  return (
    <div className="state" role="alert">
      <p className="state-title">{title}</p>
      <p className="state-detail">{detail}</p>
      {onRetry && <Button onPress={onRetry}>{t("retry")}</Button>}
    </div>
  );
}

function told(error: unknown, t: (key: "error.title" | "error.unexpected" | "error.unreachable") => string) {
  if (!(error instanceof ApiProblem)) return { title: t("error.title"), detail: t("error.unexpected") };
  if (error.status === 0) return { title: t("error.title"), detail: t("error.unreachable") };
  // Some problems have one sentence for both; it needn't be said twice.
  const title = error.title === error.detail ? "" : error.title;
  return { title: title || t("error.title"), detail: error.detail || t("error.unexpected") };
}

const widths = ["100%", "77%", "92%", "64%", "86%", "71%", "96%", "58%", "81%", "68%"];

/** Grey bars where words will stand, ten at most. */
export function Skeleton({ lines = 3, height }: { lines?: number; height?: string }) {
  const t = useSay(sayUi);
  return (
    <div className="skeleton" role="status" aria-label={t("loading")}>
      {widths.slice(0, lines).map((inlineSize) => (
        <span key={inlineSize} style={{ inlineSize, blockSize: height }} />
      ))}
    </div>
  );
}

/** A page before its data: the same places, so that nothing jumps when it comes. */
export const PageSkeleton = () => (
  <div className="page">
    <div className="skeleton-page">
      <Skeleton lines={2} height="1.75rem" />
      <Skeleton lines={6} />
    </div>
  </div>
);

type Asked<Answer> = {
  data: Answer | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
};

/** A query's three faces in one place: skeleton, problem, answer. */
export function Answered<Answer>({
  query,
  skeleton,
  children,
}: {
  query: Asked<Answer>;
  skeleton?: ReactNode;
  children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return skeleton ?? <Skeleton />;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
}
