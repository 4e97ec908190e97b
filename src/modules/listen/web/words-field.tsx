import { direction, type Locale } from "#kernel/locale";
import { languageNames } from "#kernel/pages/language-names";
import { type ApiProblem, TextArea, TextField, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Localized } from "../model.ts";

type Props = {
  label: string;
  languages: readonly Locale[];
  words: Localized;
  onChange: (words: Localized) => void;
  /** Where the words stand in the document, to find what the server says of them. */
  pointer: string;
  problem: ApiProblem | null;
  isReadOnly: boolean;
  /** For words that take more than a line. */
  isLong?: boolean;
  placeholder?: (locale: Locale) => string;
};

/** The same words in each of the survey's languages, side by side. */
export function WordsField({ label, languages, words, onChange, pointer, problem, ...rest }: Props) {
  const { isReadOnly, isLong, placeholder } = rest;
  const t = useSay(say);
  return (
    <div className="form-row">
      {languages.map((locale) => {
        const field = {
          label:
            languages.length > 1
              ? t("survey.in-language", { label, language: languageNames[locale] })
              : label,
          value: words[locale] ?? "",
          onChange: (text: string) => onChange(withText(words, locale, text)),
          placeholder: placeholder?.(locale),
          isReadOnly,
          error: problem?.field(`${pointer}/${locale}`),
        };
        return (
          <div key={locale} className={`survey-words survey-words-${direction[locale]}`}>
            {isLong ? <TextArea {...field} rows={2} /> : <TextField {...field} />}
          </div>
        );
      })}
    </div>
  );
}

function withText(words: Localized, locale: Locale, text: string): Localized {
  const { [locale]: _before, ...others } = words;
  return text === "" ? others : { ...words, [locale]: text };
}
