import { useState } from "react";
import { type ApiProblem, api, toast, useAction, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Survey, SurveyDocument } from "../model.ts";

export type Draft = {
  document: SurveyDocument;
  change(changed: Partial<SurveyDocument>): void;
  isDirty: boolean;
  isBusy: boolean;
  save(): void;
  /** Saves what is not yet saved, then publishes. */
  publish(): void;
  /** What the server refused last, until the next try. */
  problem: ApiProblem | null;
};

/** The survey as it is being written in this page. */
export function useDraft(survey: Survey): Draft {
  const t = useSay(say);
  const [document, setDocument] = useState(survey.document);
  const isDirty = JSON.stringify(document) !== JSON.stringify(survey.document);
  const path = `/api/surveys/${survey.id}`;
  const write = () => api.put<Survey>(path, document);
  const adopt = (word: "survey.saved" | "survey.published") => (stored: Survey) => {
    setDocument(stored.document);
    toast(t(word));
  };
  const save = useAction<void, Survey>(write, ["surveys"], adopt("survey.saved"));
  const publish = useAction<void, Survey>(
    async () => {
      if (isDirty) await write();
      return api.post<Survey>(`${path}/publication`);
    },
    ["surveys"],
    adopt("survey.published"),
  );
  return {
    document,
    change: (changed) => setDocument((before) => ({ ...before, ...changed })),
    isDirty,
    isBusy: save.isPending || publish.isPending,
    save: () => {
      publish.reset();
      save.mutate();
    },
    publish: () => {
      save.reset();
      publish.mutate();
    },
    problem: save.error ?? publish.error,
  };
}
