import { createContext, type ReactNode, useContext } from "react";
import { I18nProvider } from "react-aria-components";
import { direction, intlTag, type Locale } from "#kernel/locale";
import type { MessageValues, Say } from "#kernel/messages";

const LocaleContext = createContext<Locale>("fa");

/** Everything inside speaks `locale`: our words, React Aria's calendars and digits. Direction comes from `dir`. */
export const LocaleProvider = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <LocaleContext value={locale}>
    <I18nProvider locale={intlTag(locale)}>{children}</I18nProvider>
  </LocaleContext>
);

export const useLocale = (): Locale => useContext(LocaleContext);

export const useDirection = (): "rtl" | "ltr" => direction[useLocale()];

/** A module's words in the reader's language: `const t = useSay(say); t("cases.title")`. */
export function useSay<Key extends string>(say: Say<Key>): (key: Key, values?: MessageValues) => string {
  const locale = useLocale();
  return (key, values) => say(locale, key, values);
}
