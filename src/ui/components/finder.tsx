import type { ReactNode } from "react";
import { Menu as AriaMenu, Autocomplete, Input, MenuItem, SearchField, Text } from "react-aria-components";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Popup } from "./dialog.tsx";
import "./field.css";
import "./overlay.css";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";

type FinderProps = {
  /** What is looked for; heard, and shown while nothing is written. */
  label: string;
  trigger: ReactNode;
  options: readonly Option[];
  onChoose: (id: string) => void;
};

/** A button that opens one of many, found by typing: to do something with at once. */
export const Finder = ({ label, trigger, options, onChoose }: FinderProps) => (
  <Popup label={label} trigger={trigger}>
    {(close) => (
      <Found
        label={label}
        options={options}
        onChoose={(id) => {
          close();
          onChoose(id);
        }}
      />
    )}
  </Popup>
);

function Found({ label, options, onChoose }: Omit<FinderProps, "trigger">) {
  const t = useSay(sayUi);
  return (
    <Autocomplete filter={(words, typed) => folded(words).includes(folded(typed))}>
      <SearchField className="field-box field-group field-search" aria-label={label} autoFocus>
        <Icon name="search" size={18} />
        <Input placeholder={label} dir="auto" />
      </SearchField>
      <AriaMenu
        className="options"
        aria-label={label}
        items={options}
        onAction={(id) => onChoose(String(id))}
        renderEmptyState={() => <p className="option-none">{t("nothing-found")}</p>}
      >
        {({ id, label, detail }) => (
          <MenuItem id={id} textValue={`${label} ${detail ?? ""}`} className="option">
            <Text slot="label">
              {label} {detail && <span className="option-beside">{detail}</span>}
            </Text>
          </MenuItem>
        )}
      </AriaMenu>
    </Autocomplete>
  );
}

/** Persian is typed with half-spaces, spaces or neither, and on Arabic keyboards too. */
const folded = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[\s\u200c]/g, "")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک");
