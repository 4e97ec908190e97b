import { useQuery } from "@tanstack/react-query";
import type { Locale } from "#kernel/locale";
import { ApiProblem, api } from "./api.ts";

export type Session = {
  member: { id: string; name: string; email: string; role: string };
  workspace: { id: string; name: string; locale: Locale; timeZone: string };
  permissions: string[];
  /** Every workspace that this member may choose. */
  workspaces: { id: string; name: string; role: string }[];
};

/** Who is signed in: the session, `null` when nobody is, `undefined` while asking. */
export const useSessionQuery = (enabled = true) =>
  useQuery<Session | null, ApiProblem>({
    queryKey: ["session"],
    queryFn: () => api.get<Session>("/api/session").catch(noneWhenSignedOut),
    staleTime: 60_000,
    enabled,
  });

/** The session, for pages inside the shell: there is always one there. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error("useSession is for pages inside the shell.");
  return data;
}

/** Whether the member holds a permission such as `act.close`; the server checks again, this only spares a dead button. */
export const useMay = (permission: string | undefined): boolean => {
  const { data } = useSessionQuery(permission !== undefined);
  return permission === undefined || (data?.permissions.includes(permission) ?? false);
};

function noneWhenSignedOut(problem: unknown): null {
  if (problem instanceof ApiProblem && problem.status === 401) return null;
  throw problem;
}
