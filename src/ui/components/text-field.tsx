import {
  type TextFieldProps as AriaProps,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
} from "react-aria-components";
import { FieldFrame, type FieldWords } from "./field.tsx";

type Props = FieldWords &
  Omit<AriaProps, "children" | "className" | "isInvalid"> & {
    placeholder?: string;
    /** `ltr` for e-mail addresses, codes and URLs; people's own words find their direction themselves. */
    direction?: "ltr" | "auto";
  };

export const TextField = ({ placeholder, direction, ...props }: Props) => {
  const { words, rest } = apart(props);
  return (
    <AriaTextField {...rest} isInvalid={Boolean(words.error)} className="field">
      <FieldFrame {...words}>
        <Input className="field-box" placeholder={placeholder} dir={direction} />
      </FieldFrame>
    </AriaTextField>
  );
};

export const TextArea = ({
  placeholder,
  direction = "auto",
  rows = 4,
  ...props
}: Props & { rows?: number }) => {
  const { words, rest } = apart(props);
  return (
    <AriaTextField {...rest} isInvalid={Boolean(words.error)} className="field">
      <FieldFrame {...words}>
        <AriaTextArea
          className="field-box field-area"
          placeholder={placeholder}
          dir={direction}
          rows={rows}
        />
      </FieldFrame>
    </AriaTextField>
  );
};

/** Parts the words round a field from what its control takes. */
export function apart<T extends FieldWords>({ label, description, error, hidesLabel, ...rest }: T) {
  return { words: { label, description, error, hidesLabel }, rest };
}
