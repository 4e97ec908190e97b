import type { ReactNode } from "react";

/** A sentence whose part between asterisks is the finding in it. */
export const Emphasised = ({ children }: { children: string }): ReactNode =>
  children.split("*").map((part, at) => (at % 2 === 1 ? <em key={part}>{part}</em> : part));
