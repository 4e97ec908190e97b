import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Group,
  Input,
} from "react-aria-components";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { apart } from "./text-field.tsx";

type Props = FieldWords & Omit<AriaProps, "children" | "className" | "isInvalid"> & { placeholder?: string };

/** Takes Persian, Arabic and Latin digits alike and writes the reader's. */
export function NumberField({ placeholder, ...props }: Props) {
  const t = useSay(sayUi);
  const { words, rest } = apart(props);
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(words.error)} className="field">
      <FieldFrame {...words}>
        <Group className="field-box field-group">
          <Input placeholder={placeholder} />
          <Button slot="decrement" look="quiet" small icon="minus" aria-label={t("decrease")} />
          <Button slot="increment" look="quiet" small icon="plus" aria-label={t("increase")} />
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
