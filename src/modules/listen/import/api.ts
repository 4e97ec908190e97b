import multipart from "@fastify/multipart";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { changeMapping, removeImport, requestImport } from "./change-mapping.ts";
import { importProblem } from "./messages.ts";
import { importMapping, importPreview, importView } from "./model.ts";
import { rejectedFile, rejectedName } from "./rejected-file.ts";
import { createImportRunner } from "./runner.ts";
import { type ImportRow, listImports, readImport } from "./store.ts";
import { largestFile, takeUpload } from "./upload.ts";
import { previewImport, viewImport } from "./view.ts";

const params = z.object({ id: z.uuid() });

/** Files of voices: upload, map, run, follow, and fetch what was rejected. */
export const importRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  const runner = createImportRunner(kernel);
  app.addHook("onReady", () => runner.sweep());
  app.addHook("onClose", () => runner.stop());
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
        const part = request.isMultipart() ? await request.file() : undefined;
        if (!part) throw importProblem("no-file", 415);
        const { workspace, member } = request.actor;
        const id = await takeUpload(kernel, { workspace, member, fileName: part.filename }, part.file);
        return reply.status(201).send(await previewImport(kernel, await find(workspace, id), request.locale));
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
    async ({ actor, query: { cursor, limit }, locale }) => {
      const rows = await records.within(actor.workspace, (tx) =>
        listImports(tx, { before: cursor, limit: limit + 1 }),
      );
      const items = rows.slice(0, limit).map((row) => viewImport(row, locale));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    "/api/imports/:id",
    {
      ...allow("listen.import"),
      schema: { summary: "How far an import is", params, response: { 200: importView } },
    },
    async ({ actor, params: { id }, locale }) => viewImport(await find(actor.workspace, id), locale),
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
    async ({ actor, params: { id }, locale }) =>
      previewImport(kernel, await find(actor.workspace, id), locale),
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
    async ({ actor, params: { id }, body, locale }) => {
      const row = await changeMapping(kernel, { workspace: actor.workspace, id }, body);
      return previewImport(kernel, row, locale);
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
    async ({ actor: { workspace }, params: { id }, locale }, reply) => {
      const row = await records.within(workspace, (tx) => requestImport(tx, id, kernel.now()));
      runner.run({ workspace, id });
      return reply.status(202).send(viewImport(row, locale));
    },
  );

  app.get(
    "/api/imports/:id/rejected",
    {
      ...allow("listen.import"),
      schema: { summary: "The rows that were not imported and why, as CSV", params },
    },
    async ({ actor, params: { id }, locale }, reply) => {
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
