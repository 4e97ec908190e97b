import type { ServerResponse } from "node:http";
import type { FastifyRequest } from "fastify";
import { allow, type HttpApp, type Routes } from "#kernel/http/server";
import { everything, type Live } from "#kernel/live";
import { gatherTopics } from "./logic/gather-topics.ts";

/** Often enough that proxies keep the line open and that a session which ended is noticed. */
export const heartbeatMs = 15_000;

/** `GET /api/live`: the topics that changed in the workspace, as server-sent events (WHATWG HTML §9.2). */
export const liveRoutes: Routes = (app, { live }) => {
  const open = new Set<() => void>();
  app.addHook("preClose", async () => {
    for (const end of open) end();
  });

  app.get(
    "/api/live",
    { ...allow("member"), schema: { hide: true }, exposeHeadRoute: false },
    (request, reply) => {
      // A stream has no schema and no end: it is written past the framework, with the headers that it has set.
      reply.hijack();
      reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...streamHeaders });
      const end = tellChanges(app, live, request, reply.raw);
      open.add(end);
      reply.raw.on("close", () => open.delete(end));
    },
  );
};

const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** Writes until the reader goes, the session ends or the answered function is called. */
function tellChanges(app: HttpApp, live: Live, request: FastifyRequest, stream: ServerResponse): () => void {
  const { workspace } = request.actor;
  const gathered = gatherTopics((topics) => stream.write(`data: ${JSON.stringify({ topics })}\n\n`));
  // A page whose line broke reads everything again when it is back: so it does after missed notices.
  const unfollow = live.follow(workspace, (topics) =>
    topics.includes(everything) ? stream.end() : gathered.add(topics),
  );
  const heart = setInterval(async () => {
    const caller = await app.whoCalls(request).catch(() => null);
    if (caller?.workspace === workspace) stream.write(":\n\n");
    else stream.end();
  }, heartbeatMs);
  const stop = (): void => {
    clearInterval(heart);
    gathered.stop();
    unfollow();
  };
  stream.on("close", stop);
  // Who left while we found out who called has left already, and no close will tell of it.
  if (stream.destroyed || stream.closed || request.raw.socket.destroyed) stop();
  else stream.write("retry: 2000\n\n");
  return () => {
    stop();
    stream.end();
  };
}
