import { useMemo } from "react";
import { ComboBox, TextArea, useLocale } from "#ui";
import { saySyntaxError } from "../feel/messages.ts";
import { readExpression, readUnaryTests } from "../feel/reader.ts";
import { FeelSyntaxError } from "../feel/syntax.ts";
import type { PolicyDocument } from "../model.ts";
import { asFeel } from "./grid/typing.ts";
import { feelNames } from "./names.ts";

type FeelFieldProps = {
  label: string;
  hidesLabel?: boolean;
  description?: string;
  document: PolicyDocument;
  value: string;
  /** It holds unary tests, not an expression. */
  isTests?: boolean;
  /** Names to choose from while typing. */
  names?: readonly { name: string; label: string }[];
  isReadOnly?: boolean;
  onChange: (text: string) => void;
};

/** FEEL in a form: left to right, read while it is written, and what is wrong said beneath. */
export function FeelField({ document, value, isTests = false, names, onChange, ...words }: FeelFieldProps) {
  const error = useFeelProblem(document, value, isTests);
  if (names)
    return (
      <ComboBox
        label={words.label}
        description={words.description}
        error={error}
        allowsCustomValue
        options={names.map(({ name, label }) => ({
          id: name,
          label: name,
          detail: label === name ? undefined : label,
        }))}
        value={names.some(({ name }) => name === value) ? value : null}
        inputValue={value}
        onInputChange={(text) => text !== value && onChange(asFeel(text))}
        onChange={(name) => name !== null && name !== value && onChange(name)}
      />
    );
  return (
    <TextArea
      {...words}
      direction="ltr"
      rows={1}
      error={error}
      value={value}
      spellCheck="false"
      onChange={(text) => onChange(asFeel(text))}
    />
  );
}

/** What is wrong with the FEEL of a text, in words. */
function useFeelProblem({ model }: PolicyDocument, text: string, isTests: boolean): string | undefined {
  const locale = useLocale();
  const names = useMemo(() => new Set(feelNames(model)), [model]);
  return useMemo(() => {
    if (text.trim() === "") return undefined;
    try {
      (isTests ? readUnaryTests : readExpression)(text, names);
      return undefined;
    } catch (error) {
      if (error instanceof FeelSyntaxError) return saySyntaxError(locale, error);
      throw error;
    }
  }, [text, names, isTests, locale]);
}
