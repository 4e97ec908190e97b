import { Button, Dialog, Select, TextField, useLocale, useSay } from "#ui";
import type { DecisionTable, Expression, TableInput, TableOutput } from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { inputFor, withLabel, withRequirements } from "./decision-edits.ts";
import { namesOf, withExpression, wordedName, wordsFor } from "./document-edits.ts";
import { FeelField } from "./feel-field.tsx";
import { withAnnotation, withInput, withOutput } from "./grid/column-edits.ts";
import type { Spot } from "./grid/columns.ts";
import { typeWord } from "./grid/type-words.ts";
import { sayGrid } from "./grid-messages.ts";
import type { Draft } from "./use-draft.ts";

type ColumnDialogProps = {
  draft: Draft;
  holder: string;
  table: DecisionTable;
  spot: Spot;
  put: (next: Expression) => void;
  close: () => void;
};

/** What a column looks at or puts out, its type, and which values may stand in it. */
export function ColumnDialog(props: ColumnDialogProps) {
  const t = useSay(sayGrid);
  const { table, spot, close } = props;
  const input = spot.side === "input" ? table.inputs[spot.at] : undefined;
  const output = spot.side === "output" ? table.outputs[spot.at] : undefined;
  return (
    <Dialog title={t("column.edit")} isOpen onOpenChange={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        {input && <InputFields {...props} input={input} />}
        {output && <OutputFields {...props} output={output} />}
        {spot.side === "annotation" && <NoteField {...props} />}
        <div className="form-actions">
          <Button look="primary" type="submit">
            {t("column.done")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function InputFields({ draft, holder, table, spot, put, input }: ColumnDialogProps & { input: TableInput }) {
  const t = useSay(sayGrid);
  const locale = useLocale();
  const { document } = draft;
  const names = namesOf(document, locale);
  const worded = wordedName(document, table, spot);
  const write = (changed: Partial<TableInput>): void =>
    put(withInput(table, spot.at, { ...input, ...changed }));
  const relabel = (label: string): void => {
    if (worded) draft.change(withLabel(document, worded, locale, label), `${input.id} label`);
    else write({ label });
  };
  return (
    <>
      <FeelField
        label={t("column.looks-at")}
        description={t("column.looks-at.detail")}
        document={document}
        value={input.expression}
        names={names}
        onChange={(expression) => {
          const next = { ...input, expression, ...inputFor(document, expression) };
          const changed = withExpression(document, holder, withInput(table, spot.at, next));
          draft.change(withRequirements(changed, holder), `${input.id} expression`);
        }}
      />
      <TextField
        label={t("column.label")}
        direction="auto"
        value={(worded && wordIn(wordsFor(document, worded).label, locale)) || input.label || ""}
        onChange={relabel}
      />
      <TypeSelect draft={draft} type={input.type} onChange={(type) => write({ type })} />
      <FeelField
        label={t("column.values")}
        description={t("column.values.input")}
        document={document}
        value={input.values ?? ""}
        isTests
        onChange={(values) => write({ values: values || undefined })}
      />
    </>
  );
}

function OutputFields({ draft, table, spot, put, output }: ColumnDialogProps & { output: TableOutput }) {
  const t = useSay(sayGrid);
  const write = (changed: Partial<TableOutput>): void =>
    put({ ...withOutput(table, spot.at, { ...output, ...changed }) });
  return (
    <>
      <TextField
        label={t("column.label")}
        description={t("column.label.detail")}
        direction="auto"
        value={output.label ?? ""}
        onChange={(label) => write({ label })}
      />
      {(table.outputs.length > 1 || output.name) && (
        <TextField
          label={t("column.name")}
          description={t("column.name.detail")}
          direction="ltr"
          value={output.name ?? ""}
          onChange={(name) => write({ name: name || undefined })}
        />
      )}
      <TypeSelect draft={draft} type={output.type} onChange={(type) => write({ type })} />
      <FeelField
        label={t("column.values")}
        description={t("column.values.output")}
        document={draft.document}
        value={output.values ?? ""}
        isTests
        onChange={(values) => write({ values: values || undefined })}
      />
      <FeelField
        label={t("column.default")}
        description={t("column.default.detail")}
        document={draft.document}
        value={output.default ?? ""}
        onChange={(value) => write({ default: value || undefined })}
      />
    </>
  );
}

function NoteField({ table, spot, put }: ColumnDialogProps) {
  const t = useSay(sayGrid);
  return (
    <TextField
      label={t("column.label")}
      direction="auto"
      value={table.annotations?.[spot.at] ?? ""}
      onChange={(words) => put(withAnnotation(table, spot.at, words))}
    />
  );
}

const types = [
  "string",
  "number",
  "boolean",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
];

/** FEEL's types and those of the model. */
export function TypeSelect({
  draft,
  type,
  onChange,
}: {
  draft: Draft;
  type: string | undefined;
  onChange: (type: string | undefined) => void;
}) {
  const t = useSay(sayGrid);
  const own = draft.document.model.types.map(({ name }) => ({ id: name, label: name }));
  const known = new Set(["Any", ...types, ...own.map(({ id }) => id)]);
  const other = type && !known.has(type) ? [{ id: type, label: type }] : [];
  return (
    <Select
      label={t("column.type")}
      value={type ?? "Any"}
      onChange={(id) => onChange(id === "Any" ? undefined : id)}
      options={[
        { id: "Any", label: t("type.Any") },
        ...types.map((id) => ({ id, label: t(typeWord(id)) })),
        ...own,
        ...other,
      ]}
    />
  );
}
