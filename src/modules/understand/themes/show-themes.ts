import { addDays } from "#kernel/calendar";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { Theme, ThemeRun, ThemeVoice } from "./model.ts";
import type { FindingRow } from "./store.ts";
import type { RunRow } from "./store-runs.ts";
import { readSpans, type ThemeVoiceRow } from "./store-voices.ts";

export const showRun = (run: RunRow, locale: Locale): ThemeRun => ({
  id: run.id,
  state: run.state,
  why: run.why,
  progress: run.progress,
  stage: run.stage,
  from: run.firstDay,
  to: run.lastDay,
  recentWeeks: run.recentWeeks,
  comments: run.comments,
  themed: run.themed,
  themes: run.themes,
  failure: run.failure?.[locale] ?? null,
  createdAt: run.createdAt.toISOString(),
  startedAt: run.startedAt?.toISOString() ?? null,
  endedAt: run.endedAt?.toISOString() ?? null,
});

/** What a run found, with the words of the typical voices. */
export async function showThemes(tx: Tx, run: RunRow, findings: readonly FindingRow[]): Promise<Theme[]> {
  const spans = findings.flatMap(({ typical }) => typical);
  const voices = await readSpans(tx, spans);
  return findings.map((finding) => showTheme(run, finding, voices));
}

function showTheme(run: RunRow, finding: FindingRow, voices: Map<string, ThemeVoiceRow>): Theme {
  const { theme: id, run: _, signature: __, typical, weeks, ...rest } = finding;
  const typicalVoices = typical.flatMap(({ id, start, end }) => {
    const voice = voices.get(id);
    return voice ? [showVoice({ ...voice, start, end })] : [];
  });
  return { id, ...rest, trend: trendOf(run, weeks), voices: typicalVoices };
}

/** Weeks of seven days, the last of which ends with the run's last day. */
function trendOf({ lastDay, weeks: all }: RunRow, weeks: readonly number[]): Theme["trend"] {
  return weeks.map((n, at) => {
    const end = addDays(lastDay, -7 * (weeks.length - 1 - at));
    return { start: addDays(end, -6), end, n, share: n / Math.max(1, all?.[at] ?? 0) };
  });
}

export const showVoice = ({ voice, start, end, at, ...rest }: ThemeVoiceRow): ThemeVoice => ({
  ...rest,
  text: voice ?? "",
  // Words may have been taken out of a voice since.
  spans: end <= (voice ?? "").length && start < end ? [{ start, end }] : [],
  at: at.toISOString(),
});
