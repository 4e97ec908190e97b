import { useState } from "react";
import { TextField } from "#ui";

type RenameFieldProps = {
  label: string;
  hidesLabel?: boolean;
  description?: string;
  value: string;
  /** What it may not be called, and the word for that. */
  taken: readonly string[];
  takenWords: string;
  onRename: (name: string) => void;
};

/**
 * A name that others refer to. It changes once, when its field is left: on the way there it may pass through the name of
 * something else, which it must not become.
 */
export function RenameField({ value, taken, takenWords, onRename, ...words }: RenameFieldProps) {
  const [text, write] = useState(value);
  const name = text.trim();
  const isTaken = taken.includes(name);
  const keep = (): void => {
    if (name === "" || isTaken) write(value);
    else if (name !== value) onRename(name);
  };
  return (
    <TextField
      {...words}
      direction="ltr"
      maxLength={100}
      error={isTaken ? takenWords : undefined}
      value={text}
      onChange={write}
      onBlur={keep}
      onKeyDown={(event) => event.key === "Enter" && keep()}
    />
  );
}
