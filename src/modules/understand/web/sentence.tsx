import type { ReactNode } from "react";

/** A sentence whose part between asterisks is the finding in it. */
export const Emphasised = ({ children }: { children: string }): ReactNode =>
  children.split("*").map((part, at) => (at % 2 === 1 ? <em key={part}>{part}</em> : part));

/** A name inside a sentence keeps its own direction, and the quotation marks round it theirs (U+2068 … U+2069). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
