import { useSyncExternalStore } from "react";
import { direction, isLocale, type Locale, locales, preferredLocale } from "#kernel/locale";

export type Theme = "system" | "light" | "dark";

/** What the reader chose for this browser; `boot.js` follows it before the first paint. */
export const chosenLocale = (): Locale | undefined => {
  const value = kept("locale");
  return isLocale(value) ? value : undefined;
};

export function chooseLocale(locale: Locale): void {
  keep("locale", locale);
  apply();
}

export function chooseTheme(theme: Theme): void {
  keep("theme", theme === "system" ? "" : theme);
  apply();
}

export const currentLocale = (): Locale => chosenLocale() ?? preferredLocale(navigator.languages.join(","));

const currentTheme = (): Theme => {
  const value = kept("theme");
  return value === "light" || value === "dark" ? value : "system";
};

/** The reader's language; the page follows when it changes. */
export const useLocaleChoice = (): Locale => useSyncExternalStore(listen, currentLocale);

export const useTheme = (): Theme => useSyncExternalStore(listen, currentTheme);

export const otherLocale = (locale: Locale): Locale => locales.find((other) => other !== locale) ?? locale;

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function apply(): void {
  const root = document.documentElement;
  root.lang = currentLocale();
  root.dir = direction[currentLocale()];
  const theme = currentTheme();
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const listener of listeners) listener();
}

const kept = (name: string): string | null => localStorage.getItem(`hamdel-${name}`);

function keep(name: string, value: string): void {
  if (value) localStorage.setItem(`hamdel-${name}`, value);
  else localStorage.removeItem(`hamdel-${name}`);
}
