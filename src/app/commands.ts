import { Readable } from "node:stream";
import { z } from "zod";
import { givePassword } from "#govern";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { ReactionRunner } from "#kernel/reaction-runner";
import { rebuildFacts } from "#kernel/rebuild";
import { queueWeeklyRuns } from "#understand";
import { makeDemo } from "../demo/make-demo.ts";
import { flow } from "./flow.ts";

/** One step of a long command, for the person who waits for it. */
export type Report = { stage: string; done: number; total?: number; note?: string };
export type Command = (
  work: { kernel: Kernel; reactions: Pick<ReactionRunner, "drain"> },
  report: (report: Report) => void,
  options: Record<string, string>,
) => Promise<void>;

/** What the command line can ask for, of a running server or by itself. */
export const commands: Record<"demo" | "rebuild" | "password", Command> = {
  demo: async ({ kernel, reactions }, report, options) => {
    const made = await makeDemo(kernel, {
      now: kernel.now(),
      scale: Number(options.scale ?? 1),
      drain: reactions.drain,
      progress: (stage, done, total) => report({ stage, done, total }),
    });
    // Themes are looked for as soon as Hamdel runs, not only when the week ends.
    await queueWeeklyRuns(kernel);
    const { email, password } = made.signIn;
    report({
      stage: "ready",
      done: made.responses,
      note: `· sign in as ${email} with ${password ?? "the password told before"}`,
    });
  },
  rebuild: async ({ kernel, reactions }, report) => {
    await reactions.drain();
    for (const one of flow) {
      if (one.into !== "facts") continue;
      await rebuildFacts(kernel, one, (done) => report({ stage: one.name, done }));
    }
    report({ stage: "ready", done: 0 });
  },
  password: async ({ kernel }, report, options) => {
    const { email, password } = await givePassword(kernel, options.email ?? "");
    report({ stage: "ready", done: 0, note: `· sign in as ${email} with ${password}` });
  },
};

const name = z.enum(["demo", "rebuild", "password"]);

/**
 * Lets the command line, and nobody else, have a running server carry out a command; its steps are answered as lines of
 * JSON while it works.
 */
export function commandRoutes(
  app: HttpApp,
  kernel: Kernel,
  reactions: () => Pick<ReactionRunner, "drain">,
): void {
  app.post(
    "/api/commands/:name",
    {
      ...allow("app.command"),
      schema: {
        summary: "Carry out a command of the command line",
        params: z.object({ name }),
        body: z.object({ options: z.record(z.string(), z.string()).default({}) }),
      },
    },
    (request, reply) => {
      const lines = new Readable({ read: () => {} });
      const say = (line: object) => lines.push(`${JSON.stringify(line)}\n`);
      commands[request.params.name]({ kernel, reactions: reactions() }, say, request.body.options)
        .catch((error: Error) => {
          kernel.log.error({ err: error }, "command failed");
          say({ failed: error.message });
        })
        .finally(() => lines.push(null));
      return reply.header("x-no-compression", "1").type("application/x-ndjson").send(lines);
    },
  );
}
