import { Button as AriaButton } from "react-aria-components";
import { chooseLocale, chooseTheme, Icon, otherLocale, type Theme, useLocale, useSay, useTheme } from "#ui";
import { sayUi } from "#ui/messages.ts";

/** To the other language, named in that language. */
export function LanguageSwitch() {
  const t = useSay(sayUi);
  const other = otherLocale(useLocale());
  return (
    <AriaButton className="pill" aria-label={t("language.label")} onPress={() => chooseLocale(other)}>
      <span lang={other}>{t("language.short")}</span>
    </AriaButton>
  );
}

const following: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const drawn = { system: "system", light: "sun", dark: "moon" } as const;

/** Like the device, light, dark, and round again. */
export function ThemeSwitch() {
  const t = useSay(sayUi);
  const theme = useTheme();
  const label = `${t("theme")}: ${t(`theme.${theme}`)}`;
  return (
    <AriaButton className="pill pill-icon" aria-label={label} onPress={() => chooseTheme(following[theme])}>
      <Icon name={drawn[theme]} size={18} />
    </AriaButton>
  );
}
