import { direction, type Locale } from "#kernel/locale";
import { LocaleProvider, useTitle } from "#ui";
import "./design.css";
import { FormParts } from "./form-parts.tsx";
import { MeasureParts } from "./measure-parts.tsx";
import { StateParts } from "./state-parts.tsx";
import { VoiceParts } from "./voice-parts.tsx";

const panels = (["fa", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).map((theme) => ({ locale, theme })),
);

/** Every component, four times: Persian and English, light and dark. Its data is made up. */
export default function Design() {
  useTitle("Design");
  return (
    <main className="design">
      {panels.map(({ locale, theme }) => (
        <Panel key={locale + theme} locale={locale} theme={theme} />
      ))}
    </main>
  );
}

const Panel = ({ locale, theme }: { locale: Locale; theme: "light" | "dark" }) => (
  <div className="design-panel" lang={locale} dir={direction[locale]} data-theme={theme}>
    <LocaleProvider locale={locale}>
      <MeasureParts />
      <VoiceParts />
      <FormParts />
      <StateParts />
    </LocaleProvider>
  </div>
);
