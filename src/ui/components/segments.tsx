import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import "./segments.css";

type SegmentsProps<Id extends string> = {
  /** What is chosen; only heard. */
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; label: string }[];
};

/** One of two to four ways to look at the same thing. */
export const Segments = <Id extends string>({ label, value, onChange, options }: SegmentsProps<Id>) => (
  <ToggleButtonGroup
    className="segments"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => onChange([...keys][0] as Id)}
  >
    {options.map(({ id, label }) => (
      <ToggleButton key={id} id={id} className="segment">
        {label}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
