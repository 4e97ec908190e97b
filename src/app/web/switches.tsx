import {
  BarButton,
  chooseLocale,
  chooseTheme,
  otherLocale,
  type Theme,
  useLocale,
  useSay,
  useTheme,
} from "#ui";
import { sayUi } from "#ui/messages.ts";

/** To the other language, named in that language. */
export function LanguageSwitch() {
  const t = useSay(sayUi);
  const other = otherLocale(useLocale());
  return (
    <BarButton label={t("language.label")} onPress={() => chooseLocale(other)}>
      <span lang={other}>{t("language.short")}</span>
    </BarButton>
  );
}

const following: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const drawn = { system: "system", light: "sun", dark: "moon" } as const;

/** Like the device, light, dark, and round again. */
export function ThemeSwitch() {
  const t = useSay(sayUi);
  const theme = useTheme();
  const label = `${t("theme")}: ${t(`theme.${theme}`)}`;
  return <BarButton label={label} icon={drawn[theme]} onPress={() => chooseTheme(following[theme])} />;
}
