import { type FormEvent, useState } from "react";
import { TextField } from "#ui";

/** Words to look for; asked when Enter is pressed. Give it `key={value}`, so that it follows the address. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <search className="search-box">
      <form onSubmit={submit}>
        <TextField
          label={label}
          hidesLabel
          placeholder={label}
          type="search"
          direction="auto"
          value={typed}
          onChange={setTyped}
        />
      </form>
    </search>
  );
}
