import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
  FieldError,
  Label,
  Radio,
  Text,
} from "react-aria-components";
import type { FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import "./toggles.css";
import type { Option } from "./select.tsx";
import { apart } from "./text-field.tsx";

type Words<Props> = Omit<Props, "children" | "className"> & { children: ReactNode };

export const Checkbox = ({ children, ...rest }: Words<AriaCheckboxProps>) => (
  <AriaCheckbox {...rest} className="toggle">
    <span className="toggle-box">
      <Icon name="check" size={14} />
    </span>
    <span>{children}</span>
  </AriaCheckbox>
);

/** For what takes effect at once; in a form that is sent, a Checkbox. */
export const Switch = ({ children, ...rest }: Words<AriaSwitchProps>) => (
  <AriaSwitch {...rest} className="toggle">
    <span className="toggle-track" />
    <span>{children}</span>
  </AriaSwitch>
);

type RadioProps = FieldWords &
  Omit<AriaRadioGroupProps, "children" | "className" | "isInvalid"> & { options: readonly Option[] };

export function RadioGroup({ options, ...props }: RadioProps) {
  const { words, rest } = apart(props);
  return (
    <AriaRadioGroup {...rest} isInvalid={Boolean(words.error)} className="field">
      <Label className={words.hidesLabel ? "unseen" : "field-label"}>{words.label}</Label>
      <div className="toggle-list">
        {options.map(({ id, label, detail }) => (
          <Radio key={id} value={id} className="toggle">
            <span className="toggle-dot" />
            <span>
              {label} {detail && <span className="toggle-detail">{detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {words.description && (
        <Text slot="description" className="field-description">
          {words.description}
        </Text>
      )}
      <FieldError className="field-error">{words.error}</FieldError>
    </AriaRadioGroup>
  );
}
