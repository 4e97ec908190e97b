import type { ReactNode } from "react";
import { Digits, Section, useSay, When } from "#ui";
import { sayImport } from "../import/messages.ts";
import {
  type CellProblem,
  type ImportField,
  type ImportPreview,
  importFields,
  type PreviewRow,
} from "../import/model.ts";

/** The file's first rows as they are read, with what is wrong beside the cell where it stands. */
export function ImportRows({ read: { preview, mapping } }: { read: ImportPreview }) {
  const t = useSay(sayImport);
  const fields = importFields.filter((field) => mapping.fields[field]);
  const wrong = preview.filter(({ problems }) => problems.length > 0).length;
  return (
    <Section
      title={wrong > 0 ? t("preview-bad", { count: wrong }) : t("preview-good", { count: preview.length })}
    >
      <section className="import-rows" aria-label={t("preview")}>
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">{t("line")}</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row) => (
              <Row key={row.line} row={row} fields={fields} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function Row({ row, fields }: { row: PreviewRow; fields: readonly ImportField[] }) {
  const t = useSay(sayImport);
  const whole = row.problems.filter(({ field }) => field === null);
  return (
    <>
      <tr>
        <th scope="row" data-header={t("line")}>
          <Digits value={row.line} options={{ useGrouping: false }} />
        </th>
        {fields.map((field) => {
          const problems = row.problems.filter((problem) => problem.field === field);
          return (
            <td
              key={field}
              data-header={t(`field.${field}`)}
              className={problems.length > 0 ? "import-wrong" : undefined}
            >
              {problems.length > 0 ? <bdi>{problems[0]?.value}</bdi> : <Cell field={field} row={row} />}
              <Problems problems={problems} />
            </td>
          );
        })}
      </tr>
      {whole.length > 0 && (
        <tr>
          <td className="import-wrong" colSpan={fields.length + 1}>
            <Problems problems={whole} />
          </td>
        </tr>
      )}
    </>
  );
}

function Problems({ problems }: { problems: readonly CellProblem[] }): ReactNode {
  const t = useSay(sayImport);
  return problems.map(({ reason, right }) => (
    <span key={reason} className="import-problem">
      {reason}. <span className="import-right">{t("right", { right })}</span>
    </span>
  ));
}

const isLong: ReadonlySet<ImportField> = new Set(["text", "reply"]);

function Cell({ field, row: { voice } }: { field: ImportField; row: PreviewRow }) {
  if (field === "time") return voice.at === null ? null : <When at={voice.at} />;
  if (field === "rating") return voice.rating === null ? null : <Digits value={voice.rating} />;
  const words = field === "items" ? voice.items.join("، ") : voice[field];
  if (!words) return null;
  return (
    <span dir="auto" className={isLong.has(field) ? "import-cell import-words" : "import-cell"}>
      {words}
    </span>
  );
}
