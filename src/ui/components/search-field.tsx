import { useEffect, useState } from "react";
import { Button as AriaButton, SearchField as AriaSearchField, Input } from "react-aria-components";
import { Icon } from "./icon.tsx";
import "./field.css";

type SearchFieldProps = {
  /** What is searched: heard, and shown while nothing is written. */
  label: string;
  value: string;
  /** Told when the reader pauses for a third of a second, presses Enter or clears. */
  onSearch: (text: string) => void;
};

/** Words to look for. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  // The external system is the clock: a search for every letter would be a search for nothing.
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), 350);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <AriaSearchField
      className="field-box field-group field-search"
      aria-label={label}
      value={text}
      onChange={setText}
      onSubmit={onSearch}
      onClear={() => onSearch("")}
    >
      <Icon name="search" size={18} />
      <Input placeholder={label} dir="auto" />
      <AriaButton className="field-opener">
        <Icon name="close" size={16} />
      </AriaButton>
    </AriaSearchField>
  );
}
