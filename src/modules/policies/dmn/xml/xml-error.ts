import type { Locale } from "#kernel/locale";
import type { MessageValues } from "#kernel/messages";
import { say } from "../messages.ts";

export type XmlErrorCode =
  | "empty"
  | "too-long"
  | "too-deep"
  | "too-many-elements"
  | "doctype"
  | "not-well-formed"
  | "not-dmn"
  | "no-policy"
  | "unfit";

/** A file that cannot be taken in, with the place where it went wrong; lines and columns count from 1. */
export class DmnXmlError extends Error {
  readonly code: XmlErrorCode;
  readonly values: MessageValues;
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(code: XmlErrorCode, values: MessageValues = {}, at?: { line: number; column: number }) {
    super(`The DMN file cannot be read: ${code} ${JSON.stringify({ ...values, ...at })}`);
    this.name = "DmnXmlError";
    this.code = code;
    this.values = values;
    this.line = at?.line;
    this.column = at?.column;
  }

  /** What is wrong and where, in the reader's language. */
  words(locale: Locale): string {
    const wrong = say(locale, `xml.${this.code}`, this.values);
    return this.line === undefined
      ? wrong
      : say(locale, "xml.at", { wrong, line: this.line, column: this.column ?? 1 });
  }
}
