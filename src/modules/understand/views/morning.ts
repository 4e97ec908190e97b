import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { addDays, dayStart, localDay } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { showReadings } from "../actions/show-readings.ts";
import { chooseMorning } from "../logic/choose-morning.ts";
import { maskVoice } from "../logic/mask-voice.ts";
import { category } from "../logic/nps.ts";
import type { Morning, MorningQuery } from "../model.ts";
import { listVoices, type VoiceFilter } from "../store-voices.ts";

/** Voices of so many days before the morning, and of these the newest, are chosen from. */
const days = 7;
const mostLookedAt = 400;

/**
 * Ten voices for the morning of a day, today where none is named, out of those said before it began, so that they stay
 * the same all day; out of the day's own while there are no others.
 */
export function morning(
  { records, now }: Pick<Kernel, "records" | "now">,
  actor: Actor,
  { day: asked, ...where }: MorningQuery,
): Promise<Morning> {
  return records.within(actor.workspace, async (tx) => {
    const timeZone = (await readWorkspace(tx, actor.workspace))?.timeZone ?? "UTC";
    const day = asked ?? localDay(now(), timeZone);
    const [from, begun, until] = [addDays(day, -days), day, addDays(day, 1)].map((one) =>
      dayStart(one, timeZone),
    );
    const before = await readable(tx, actor, { ...where, from, until: begun });
    const voices = before.length > 0 ? before : await readable(tx, actor, { ...where, from: begun, until });
    return { day, items: chooseMorning(voices, day) };
  });
}

async function readable(
  tx: Tx,
  { workspace, locale }: Actor,
  filter: VoiceFilter,
): Promise<Morning["items"]> {
  const rows = await listVoices(tx, { ...filter, withText: true }, { limit: mostLookedAt });
  const ids = rows.map(({ id }) => id);
  const readings = await showReadings(tx, workspace, ids, locale);
  return rows.flatMap(({ voice, response: _r, mention: _m, at, ...row }) => {
    const reading = readings.get(row.id);
    if (voice === null || !reading) return [];
    const shown = { category: row.value === null ? null : category(row.value), at: at.toISOString() };
    return [{ ...row, ...shown, ...maskVoice(voice, reading) }];
  });
}
