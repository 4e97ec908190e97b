import { readWorkspace } from "#company";
import { allow, type Routes } from "#kernel/http/server";
import { countVoices } from "#understand";
import { cursorOf, placeOf } from "./logic/cursor.ts";
import { periodOf } from "./logic/period.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { readVoices } from "./store-voices.ts";

export const voiceRoutes: Routes = (app, { records }) => {
  app.get(
    "/api/voices",
    {
      ...allow("insights.view"),
      schema: {
        summary: "The voices behind a number, the newest first, with how many there are",
        querystring: model.voiceQuery,
        response: { 200: model.voicePage },
      },
    },
    ({ actor, query }) => {
      const { cursor, limit, from, to, search, ...filter } = query;
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after) throw problem("unknown-cursor", 400);
      return records.within(actor.workspace, async (tx) => {
        const timeZone = (await readWorkspace(tx, actor.workspace))?.timeZone ?? "UTC";
        const wanted = { ...filter, ...periodOf({ from, to }, timeZone), search: search || undefined };
        const found = await readVoices(tx, actor, wanted, { after, limit: limit + 1 });
        const items = found.slice(0, limit);
        const last = items.at(-1);
        return {
          items,
          next: found.length > limit && last ? cursorOf(last) : null,
          total: after ? null : await countVoices(tx, wanted),
        };
      });
    },
  );
};
