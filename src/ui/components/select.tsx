import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
  Select as AriaSelect,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./overlay.css";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { apart } from "./text-field.tsx";

export type Option = { id: string; label: string; detail?: string };

type SelectProps = FieldWords & {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
  name?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** One of a few. With many, or when others may be typed, a ComboBox. */
export function Select({ options, value, onChange, placeholder, ...props }: SelectProps) {
  const t = useSay(sayUi);
  const { words, rest } = apart(props);
  return (
    <AriaSelect
      {...rest}
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder ?? t("choose")}
      isInvalid={Boolean(words.error)}
    >
      <FieldFrame {...words}>
        <AriaButton className="field-box field-choice">
          <SelectValue className="field-chosen" />
          <Icon name="down" size={16} />
        </AriaButton>
      </FieldFrame>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

type ComboBoxProps = FieldWords & {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
  placeholder?: string;
} & Pick<
    AriaComboBoxProps<Option>,
    "isDisabled" | "isRequired" | "name" | "inputValue" | "onInputChange" | "allowsCustomValue"
  >;

/** One of many, found by typing. With `onInputChange` the server may narrow `options` itself. */
export function ComboBox({ options, value, onChange, placeholder, ...props }: ComboBoxProps) {
  const { words, rest } = apart(props);
  return (
    <AriaComboBox
      {...rest}
      className="field"
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      menuTrigger="focus"
      isInvalid={Boolean(words.error)}
    >
      <FieldFrame {...words}>
        <Group className="field-box field-group">
          <Input placeholder={placeholder} dir="auto" />
          <AriaButton className="field-opener">
            <Icon name="down" size={16} />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  );
}

const Options = ({ options }: { options: readonly Option[] }) => (
  <ListBox className="options" items={options}>
    {({ id, label, detail }) => (
      <ListBoxItem id={id} textValue={label} className="option">
        <Text slot="label">{label}</Text>
        {detail && (
          <Text slot="description" className="option-detail">
            {detail}
          </Text>
        )}
      </ListBoxItem>
    )}
  </ListBox>
);
