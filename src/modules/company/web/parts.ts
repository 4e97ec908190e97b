import type { Branch, Department, Touchpoint, Workspace } from "../model.ts";

/** What `/api/company` answers. */
export type CompanyAnswer = {
  workspace: Workspace;
  departments: Department[];
  branches: Branch[];
  touchpoints: Touchpoint[];
};

/** A key for something new: its own name where that is Latin, else its kind and number; never one that is taken. */
export function newKey(kind: string, name: string, taken: readonly string[]): string {
  const latin = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  if (latin && !taken.includes(latin)) return latin;
  const free = taken.findIndex((_, index) => !taken.includes(`${kind}-${index + 1}`));
  return `${kind}-${free === -1 ? taken.length + 1 : free + 1}`;
}
