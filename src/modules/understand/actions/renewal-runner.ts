import { type BackgroundWork, workInBackground } from "#kernel/background-work";
import type { Kernel } from "#kernel/kernel";
import { renewSome, workspacesToRenew } from "./renew-readings.ts";

/** Reads history again beside everything else; a workspace has one renewal at a time, known by its own id. */
export const createRenewalRunner = (kernel: Kernel): BackgroundWork =>
  workInBackground(kernel, {
    name: "renewal",
    left: async () => (await workspacesToRenew(kernel)).map((workspace) => ({ workspace, id: workspace })),
    run: async ({ workspace }, isStopping) => {
      while (!isStopping() && (await renewSome(kernel, workspace)));
    },
  });
