import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

/** The parameters of a screen's path: `/cases/$caseId` → `useParameters().caseId`. */
export function useParameters<Name extends string>(): Record<Name, string> {
  return useParams({ strict: false }) as Record<Name, string>;
}

/**
 * What the reader chose on this page (filters, order, tab), kept in the address so that it can be shared and survives
 * a reload. Values are texts; one that equals its default or is empty leaves the address.
 */
export function useChoices<Choices extends Record<string, string>>(
  defaults: Choices,
): [Choices, (changed: Partial<Choices>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const chosen = Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => [name, String(search[name] ?? fallback)]),
  ) as Choices;
  const choose = (changed: Partial<Choices>): void => {
    const next = Object.entries({ ...chosen, ...changed }).filter(
      ([name, value]) => value !== defaults[name],
    );
    void navigate({
      to: ".",
      search: { ...others(search, defaults), ...Object.fromEntries(next) },
      replace: true,
      // Who chooses a tab or a filter stays where they read.
      resetScroll: false,
    });
  };
  return [chosen, choose];
}

/** Going to another page from code: `const go = useGo(); go("/cases/1")`. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (href, options) => void navigate({ href, replace: options?.replace });
}

const others = (search: Record<string, unknown>, defaults: Record<string, string>) =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !(name in defaults)));
