import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import { allow, type HttpApp } from "#kernel/http/server";

const built = path.resolve(import.meta.dirname, "../../dist/web");

/** Whether the web pages were built; without them Hamdel answers its API and the respondent pages only. */
export const arePagesBuilt = (): boolean => existsSync(path.join(built, "index.html"));

/** The members' pages: built files, and for every other address a browser asks for, the page that routes by itself. */
export async function servePages(app: HttpApp): Promise<void> {
  if (!arePagesBuilt()) return;
  await app.register(fastifyStatic, { root: built, serve: false });
  const hidden = { hide: true };
  app.get<{ Params: { "*": string } }>(
    "/assets/*",
    { ...allow("public"), schema: hidden },
    // A built file's name holds its content's hash, so it never changes.
    (request, reply) => reply.sendFile(`assets/${request.params["*"]}`, { maxAge: "1y", immutable: true }),
  );
  for (const file of ["boot.js", "favicon.svg"])
    app.get(`/${file}`, { ...allow("public"), schema: hidden }, (_request, reply) => reply.sendFile(file));
  app.get("/", { ...allow("public"), schema: hidden }, (_request, reply) => sendShell(reply));
  app.get("/*", { ...allow("public"), schema: hidden }, (request, reply) => {
    const isPage = request.headers.accept?.includes("text/html") && !/^\/(api|s|v1)\//.test(request.url);
    return isPage ? sendShell(reply) : reply.callNotFound();
  });
}

type Reply = {
  sendFile(name: string, options: { cacheControl: boolean }): unknown;
  header(name: string, value: string): unknown;
};

function sendShell(reply: Reply) {
  reply.header("cache-control", "no-cache");
  return reply.sendFile("index.html", { cacheControl: false });
}
