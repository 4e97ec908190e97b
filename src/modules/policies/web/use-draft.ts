import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, api, toast, useSay } from "#ui";
import type { PolicyMadeView, PolicyView } from "../documents/views.ts";
import type { PolicyDocument, Proof } from "../model.ts";
import { say } from "./messages.ts";
import { useHistory } from "./use-history.ts";

export type SaveState = "saved" | "saving" | "waiting" | "conflict" | "refused";

export type Draft = {
  document: PolicyDocument;
  /** `group` joins what is typed in a row into one step of undo. */
  change: (next: PolicyDocument, group?: string) => void;
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
  state: SaveState;
  problem: ApiProblem | undefined;
  /** Of the document as it was saved last. */
  proof: Proof;
  /** Whether the proof speaks of what is on view. */
  isProofOfNow: boolean;
  retry: () => void;
  /** Of a conflict: lets go of what was written here. */
  takeTheirs: () => void;
  /** Of a conflict: saves over what the others wrote. */
  keepMine: () => void;
};

/** How long nothing has to be written before it is saved. */
const pause = 900;

type Saved = { document: PolicyDocument; revision: number; proof: Proof };

/** The draft of a policy: edited here, saved by itself, proven after each save. */
export function useDraft(policy: PolicyView): Draft {
  const { present, change, ...history } = useHistory(policy.draft.document);
  const [saved, keep] = useState<Saved>(policy.draft);
  const [problem, refuse] = useState<ApiProblem>();
  const [isSaving, setSaving] = useState(false);
  const isDirty = present !== saved.document;
  const save = useSave(policy.id, { keep, refuse, setSaving });
  const isHeld = isSaving || problem !== undefined;
  // The external system is the server: what was written is sent once nothing more is written.
  useEffect(() => {
    if (!isDirty || isHeld) return;
    const timer = setTimeout(() => void save(present, saved.revision), pause);
    return () => clearTimeout(timer);
  }, [isDirty, isHeld, present, saved.revision, save]);
  useLeaving(isDirty, () => void save(present, saved.revision));
  const adopt = (draft: Saved): void => {
    keep(draft);
    change(draft.document);
    refuse(undefined);
  };
  useTheirs(policy, { saved, isBusy: isDirty || isSaving, adopt });
  return {
    document: present,
    change: (next, group) => {
      change(next, group);
      if (problem && problem.status !== 409) refuse(undefined);
    },
    history,
    state: stateOf(isDirty, isSaving, problem),
    problem,
    proof: saved.proof,
    isProofOfNow: !isDirty,
    retry: () => refuse(undefined),
    takeTheirs: () => void newest(policy.id).then(({ draft }) => adopt(draft)),
    keepMine: () => void newest(policy.id).then(({ draft }) => save(present, draft.revision)),
  };
}

function stateOf(isDirty: boolean, isSaving: boolean, problem: ApiProblem | undefined): SaveState {
  if (isSaving) return "saving";
  if (problem) return problem.status === 409 ? "conflict" : "refused";
  return isDirty ? "waiting" : "saved";
}

const newest = (id: string): Promise<PolicyView> => api.get<PolicyView>(`/api/policies/${id}`);

type Keeping = {
  keep: (saved: Saved) => void;
  refuse: (problem: ApiProblem | undefined) => void;
  setSaving: (is: boolean) => void;
};

function useSave(id: string, { keep, refuse, setSaving }: Keeping) {
  const queries = useQueryClient();
  return useCallback(
    async (document: PolicyDocument, revision: number): Promise<void> => {
      setSaving(true);
      try {
        const made = await api.put<PolicyMadeView>(`/api/policies/${id}/draft`, { revision, document });
        refuse(undefined);
        keep({ document, revision: made.revision, proof: made.proof });
        await queries.invalidateQueries({ queryKey: ["policies"] });
      } catch (error) {
        refuse(error instanceof ApiProblem ? error : new ApiProblem(0, {}));
      }
      setSaving(false);
    },
    [id, keep, refuse, setSaving, queries],
  );
}

/** Nothing is lost by leaving: within the app it is saved on the way out, and a closing window asks first. */
function useLeaving(isDirty: boolean, save: () => void): void {
  const last = useRef({ isDirty, save });
  // The external systems are the window, and the page that takes this one's place.
  useEffect(() => {
    last.current = { isDirty, save };
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (last.current.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
      if (last.current.isDirty) last.current.save();
    };
  }, []);
}

/** What somebody else saved comes on view where nothing of one's own waits. */
function useTheirs(
  { draft }: PolicyView,
  { saved, isBusy, adopt }: { saved: Saved; isBusy: boolean; adopt: (draft: Saved) => void },
): void {
  const t = useSay(say);
  const isNewer = draft.revision > saved.revision && !isBusy;
  // The external system is the server, which tells of others' changes.
  useEffect(() => {
    if (!isNewer) return;
    adopt(draft);
    toast(t("adopted"));
  });
}
