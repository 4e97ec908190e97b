import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Group,
  Input,
} from "react-aria-components";
import { formatNumber, type Locale } from "#kernel/locale";
import { useLocale, useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { apart } from "./text-field.tsx";

type Props = FieldWords & Omit<AriaProps, "children" | "className" | "isInvalid"> & { placeholder?: string };

/** Takes Persian, Arabic and Latin digits alike and writes the reader's. */
export function NumberField({ placeholder, ...props }: Props) {
  const t = useSay(sayUi);
  const locale = useLocale();
  const { words, rest } = apart(props);
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(words.error)} className="field">
      <FieldFrame {...words}>
        <Group ref={takingAnyDigits(locale)} className="field-box field-group">
          <Input placeholder={placeholder} />
          <Button slot="decrement" look="quiet" small icon="minus" aria-label={t("decrease")} />
          <Button slot="increment" look="quiet" small icon="plus" aria-label={t("increase")} />
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}

/** What is typed or pasted in another script's digits is put in as the reader's own: React Aria would refuse it. */
const takingAnyDigits = (locale: Locale) => (field: HTMLElement | null) => {
  const translate = (event: InputEvent) => {
    const own = event.data?.replace(/[0-9٠-٩۰-۹]/g, (digit) => formatNumber(locale, digitValue(digit)));
    if (own === undefined || own === event.data) return;
    event.preventDefault();
    event.stopPropagation();
    // The one way of putting text in that still counts as typing, with its undo.
    document.execCommand("insertText", false, own);
  };
  field?.addEventListener("beforeinput", translate, { capture: true });
  return () => field?.removeEventListener("beforeinput", translate, { capture: true });
};

/** In each of the three blocks the digits stand in order, the zero at a multiple of sixteen. */
const digitValue = (digit: string): number => digit.charCodeAt(0) & 15;
