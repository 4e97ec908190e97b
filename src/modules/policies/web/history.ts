/** What was, is and would be again. `group` joins changes in a row of one field into one step. */
export type History<Thing> = {
  past: readonly Thing[];
  present: Thing;
  future: readonly Thing[];
  group?: string;
};

const most = 300;

export const begin = <Thing>(present: Thing): History<Thing> => ({ past: [], present, future: [] });

export function changed<Thing>(history: History<Thing>, present: Thing, group?: string): History<Thing> {
  if (present === history.present) return history;
  const goesOn = group !== undefined && group === history.group && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-most);
  return { past, present, future: [], group };
}

export function undone<Thing>(history: History<Thing>): History<Thing> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redone<Thing>(history: History<Thing>): History<Thing> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
}
