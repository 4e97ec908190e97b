import type { Locale } from "#kernel/locale";
import type { MessageValues, Say } from "#kernel/messages";

/** One field of bad input: where it stands (JSON pointer, RFC 6901) and what would be right. */
export type FieldProblem = { pointer: string; detail: string };

/**
 * Something the caller can understand and mend (RFC 9457). Thrown anywhere, caught once at the edge, told in the
 * reader's language. `code` is stable (`listen/survey-closed`); the text is not.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: FieldProblem[];
  readonly detail: (locale: Locale) => string;

  constructor(code: string, status: number, detail: (locale: Locale) => string, fields: FieldProblem[] = []) {
    super(`${code}: ${detail("en")}`);
    this.name = "Problem";
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.fields = fields;
  }
}

/**
 * A module's problems, worded in its message files under `problem.<name>`:
 * `const problem = problemsOf("listen", say); throw problem("survey-closed", 410);`
 */
export const problemsOf =
  <Key extends string>(module: string, say: Say<Key>) =>
  (name: ProblemName<Key>, status: number, values?: MessageValues, fields?: FieldProblem[]): Problem =>
    new Problem(
      `${module}/${name}`,
      status,
      (locale) => say(locale, `problem.${name}` as Key, values),
      fields,
    );

type ProblemName<Key extends string> = Key extends `problem.${infer Name}` ? Name : never;
