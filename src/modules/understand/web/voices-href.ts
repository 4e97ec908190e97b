/** Where numbers lead: to the voices behind them, by the same filters and whatever narrows them further. */
export function voicesHref(filters: Record<string, string | null | undefined>): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/voices?${new URLSearchParams(chosen)}`;
}
