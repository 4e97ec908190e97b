import { useState } from "react";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import "./copyable.css";

/** A link, key or code to take along: shown whole, copied by one press. */
export function Copyable({ label, text }: { label: string; text: string }) {
  const t = useSay(sayUi);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="copyable">
      <input readOnly dir="ltr" aria-label={label} value={text} onFocus={(event) => event.target.select()} />
      <Button small icon={isCopied ? "check" : "copy"} onPress={() => void copy()}>
        {t(isCopied ? "copied" : "copy")}
      </Button>
    </div>
  );
}
