import multipart from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { readWorkspace } from "#company";
import { allow, type Routes } from "#kernel/http/server";
import { locales } from "#kernel/locale";
import { changeMapping, removeImport, requestImport } from "./change-mapping.ts";
import { findTarget } from "./import-rows.ts";
import { importProblem } from "./messages.ts";
import { importMapping, importPreview, importView, rejectedRow } from "./model.ts";
import { rejectedFile, rejectedName } from "./rejected-file.ts";
import { createImportRunner } from "./runner.ts";
import { sayProblems } from "./say-problems.ts";
import { type ImportRow, listImports, listRejections, readImport } from "./store.ts";
import { largestFile, takeUpload } from "./upload.ts";
import { previewImport, type Reader, viewImport } from "./view.ts";

type Calling = Pick<FastifyRequest, "actor" | "locale">;

const params = z.object({ id: z.uuid() });

/** Files of voices: upload, map, run, follow, and fetch what was rejected. */
export const importRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  const runner = createImportRunner(kernel);
  app.addHook("onReady", () => runner.sweep());
  app.addHook("onClose", () => runner.stop());
  const readerOf = async ({ actor: { workspace }, locale }: Calling): Promise<Reader> => {
    const known = await records.within(workspace, (tx) => readWorkspace(tx, workspace));
    return { locale, timeZone: known?.timeZone ?? "UTC" };
  };
  const find = async (workspace: string, id: string): Promise<ImportRow> => {
    const row = await records.within(workspace, (tx) => readImport(tx, id));
    if (!row || row.state === "uploading") throw importProblem("no-such-import", 404);
    return row;
  };

  // A scope of its own, so that no other route takes forms with files.
  app.register(async (plain) => {
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: largestFile } });

    scope.post(
      "/api/imports",
      {
        ...allow("listen.import"),
        schema: {
          summary:
            "Upload a table of voices; answers a guess of what its columns hold, and its first rows read so",
          consumes: ["multipart/form-data"],
          response: { 201: importPreview },
        },
      },
      async (request, reply) => {
        const part = request.isMultipart() ? await request.file().catch(refuseForm) : undefined;
        if (!part) throw importProblem("no-file", 415);
        const { workspace, member } = request.actor;
        if (!(await records.within(workspace, (tx) => readWorkspace(tx, workspace))))
          throw importProblem("no-company", 409);
        const id = await takeUpload(kernel, { workspace, member, fileName: part.filename }, part.file);
        const row = await find(workspace, id);
        return reply.status(201).send(await previewImport(kernel, row, await readerOf(request)));
      },
    );
  });

  app.get(
    "/api/imports",
    {
      ...allow("listen.import"),
      schema: {
        summary: "Imports, the newest first",
        querystring: z.object({
          cursor: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ items: z.array(importView), next: z.uuid().nullable() }) },
      },
    },
    async (request) => {
      const { actor, query } = request;
      const { cursor, limit } = query;
      const reader = await readerOf(request);
      const rows = await records.within(actor.workspace, (tx) =>
        listImports(tx, { before: cursor, limit: limit + 1 }),
      );
      const items = rows.slice(0, limit).map((row) => viewImport(row, reader));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    "/api/imports/:id",
    {
      ...allow("listen.import"),
      schema: { summary: "How far an import is", params, response: { 200: importView } },
    },
    async (request) =>
      viewImport(await find(request.actor.workspace, request.params.id), await readerOf(request)),
  );

  app.get(
    "/api/imports/:id/preview",
    {
      ...allow("listen.import"),
      schema: {
        summary: "The first rows as they would be imported",
        params,
        response: { 200: importPreview },
      },
    },
    async (request) =>
      previewImport(kernel, await find(request.actor.workspace, request.params.id), await readerOf(request)),
  );

  app.put(
    "/api/imports/:id/mapping",
    {
      ...allow("listen.import"),
      schema: {
        summary: "Say what the columns hold; answers the first rows read so, with what is wrong in each cell",
        params,
        body: importMapping,
        response: { 200: importPreview },
      },
    },
    async (request) => {
      const { actor, params, body } = request;
      const row = await changeMapping(kernel, { workspace: actor.workspace, id: params.id }, body);
      return previewImport(kernel, row, await readerOf(request));
    },
  );

  app.post(
    "/api/imports/:id/run",
    {
      ...allow("listen.import"),
      schema: {
        summary: "Import the file as it is mapped, in the background",
        params,
        response: { 202: importView },
      },
    },
    async (request, reply) => {
      const { workspace } = request.actor;
      const { id } = request.params;
      const mapped = await find(workspace, id);
      await findTarget(kernel, workspace, mapped.mapping, mapped.header);
      const row = await records.within(workspace, (tx) => requestImport(tx, id, kernel.now()));
      runner.run({ workspace, id });
      return reply.status(202).send(viewImport(row, await readerOf(request)));
    },
  );

  app.get(
    "/api/imports/:id/rejections",
    {
      ...allow("listen.import"),
      schema: {
        summary: "The rows that were not imported and why, by line",
        params,
        querystring: z.object({
          cursor: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ items: z.array(rejectedRow), next: z.string().nullable() }) },
      },
    },
    async ({ actor, params: { id }, query: { cursor, limit }, locale }) => {
      await find(actor.workspace, id);
      const rows = await records.within(actor.workspace, (tx) =>
        listRejections(tx, id, { after: cursor, limit: limit + 1 }),
      );
      const items = rows
        .slice(0, limit)
        .map(({ line, problems }) => ({ line, problems: sayProblems(locale, problems) }));
      return { items, next: rows.length > limit ? String(items.at(-1)?.line ?? 0) : null };
    },
  );

  app.get(
    "/api/imports/:id/rejected",
    {
      ...allow("listen.import"),
      schema: {
        summary: "The rows that were not imported and why, as CSV",
        params,
        // A link of a page cannot set a header.
        querystring: z.object({ language: z.enum(locales).optional() }),
      },
    },
    async ({ actor, params: { id }, query, locale: preferred }, reply) => {
      const locale = query.language ?? preferred;
      const row = await find(actor.workspace, id);
      const name = encodeURIComponent(rejectedName(row.fileName));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="rejected.csv"; filename*=UTF-8''${name}`)
        .send(rejectedFile(kernel, row, locale));
    },
  );

  app.delete(
    "/api/imports/:id",
    {
      ...allow("listen.import"),
      schema: {
        summary:
          "Give up an import that is not written yet, or take an old one off the list; its voices stay",
        params,
        response: { 204: z.null() },
      },
    },
    async ({ actor, params: { id } }, reply) => {
      await records.within(actor.workspace, async (tx) => {
        await removeImport(tx, id);
        await kernel.live.changed(tx, actor.workspace, ["imports"]);
      });
      return reply.status(204).send(null);
    },
  );
};

/** A form without a boundary, or cut short in a part's head, is told by a bare error. */
function refuseForm(error: Error & { statusCode?: number }): never {
  throw error.statusCode ? error : importProblem("no-file", 415);
}
