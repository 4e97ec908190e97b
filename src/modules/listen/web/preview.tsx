import { useDeferredValue } from "react";
import type { Locale } from "#kernel/locale";
import { languageNames } from "#kernel/pages/language-names";
import { Button, Row, Section, useSay } from "#ui";
import { say } from "../messages.ts";
import type { SurveyDocument } from "../model.ts";
import { surveyPage } from "../respondent/survey-page.ts";

type Props = {
  document: SurveyDocument;
  company: { name: string };
  language: Locale;
  onLanguage: (language: Locale) => void;
};

/** The very page that people will see, as the draft stands now; nothing in it can be sent. */
export function Preview({ document, company, language, onLanguage }: Props) {
  const t = useSay(say);
  const shown = useDeferredValue(document);
  const locale = shown.languages.includes(language) ? language : (shown.languages[0] ?? language);
  const { markup } = surveyPage({
    survey: shown,
    version: 0,
    submission: "",
    company,
    locale,
    isPreview: true,
  });
  return (
    <div className="survey-beside">
      <Section
        title={t("preview.title")}
        aside={
          shown.languages.length > 1 && (
            <Row>
              {shown.languages.map((one) => (
                <Button
                  key={one}
                  small
                  look={one === locale ? "plain" : "quiet"}
                  aria-pressed={one === locale}
                  onPress={() => onLanguage(one)}
                >
                  {languageNames[one]}
                </Button>
              ))}
            </Row>
          )
        }
      >
        <iframe
          className="survey-preview"
          title={t("preview.title")}
          sandbox="allow-same-origin"
          srcDoc={markup}
        />
      </Section>
    </div>
  );
}
