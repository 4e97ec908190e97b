import { api, useAction } from "#ui";

/** Gives up an import, or takes it off the list; then goes on to `done`. */
export const useForget = (done: () => void) =>
  useAction((id: string) => api.del(`/api/imports/${id}`), ["imports"], done);
