import { useLocale } from "#ui";
import { permissionName } from "./names.ts";

/** What a key may do, in words. */
export function KeyScopes({ scopes }: { scopes: readonly string[] }) {
  const locale = useLocale();
  return (
    <ul className="key-scopes">
      {scopes.map((scope) => (
        <li key={scope}>{permissionName(locale, scope)}</li>
      ))}
    </ul>
  );
}
