import { useState } from "react";
import {
  Checkbox,
  Columns,
  RadioGroup,
  Section,
  Select,
  TextField,
  useLocale,
  usePages,
  useSay,
  useSession,
} from "#ui";
import { sayImport } from "../import/messages.ts";
import {
  type Delimiter,
  delimiters,
  type Encoding,
  encodings,
  type ImportMapping,
  type ImportPreview,
  type ImportTarget as Target,
} from "../import/model.ts";
import type { Survey } from "../model.ts";
import { plainWords } from "../respondent/words.ts";

type Props = { read: ImportPreview; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void };

/** What the rows become, and how strictly. */
export const ImportTarget = (props: Props) => (
  <Columns>
    <Becoming {...props} />
    <Reading {...props} />
  </Columns>
);

function Becoming({ read, mapping, onChange }: Props) {
  const t = useSay(sayImport);
  return (
    <Section framed>
      <RadioGroup
        label={t("as")}
        value={mapping.as}
        onChange={(as) => onChange(asTarget(mapping, as as Target))}
        options={(["mentions", "responses"] as const).map((id) => ({
          id,
          label: t(`as.${id}`),
          detail: t(`as.${id}-detail`),
        }))}
      />
      {mapping.as === "responses" && <SurveyChoice mapping={mapping} onChange={onChange} />}
      <Source key={read.id} mapping={mapping} onChange={onChange} />
      {(mapping.fields.touchpoint || mapping.fields.branch) && (
        <Checkbox
          isSelected={mapping.makePlaces}
          onChange={(makePlaces) => onChange({ ...mapping, makePlaces })}
        >
          {t("make-places")}
        </Checkbox>
      )}
      <Checkbox isSelected={mapping.strict} onChange={(strict) => onChange({ ...mapping, strict })}>
        {t("strict")}
      </Checkbox>
    </Section>
  );
}

/** An answer to a survey has no room for a list of things or a reply. */
const asTarget = (mapping: ImportMapping, as: Target): ImportMapping =>
  as === "mentions"
    ? { ...mapping, as, survey: undefined }
    : { ...mapping, as, details: [], fields: { ...mapping.fields, items: undefined, reply: undefined } };

function SurveyChoice({ mapping, onChange }: Omit<Props, "read">) {
  const t = useSay(sayImport);
  const locale = useLocale();
  const { workspace } = useSession();
  const surveys = usePages<Survey>("surveys", "/api/surveys");
  return (
    <Select
      label={t("survey")}
      options={surveys.items
        .filter(({ version }) => version !== null)
        .map(({ document }) => ({
          id: document.slug,
          label: plainWords(locale, document.title, workspace),
          detail: document.slug,
        }))}
      value={mapping.survey ?? null}
      onChange={(survey) => onChange({ ...mapping, survey })}
    />
  );
}

function Source({ mapping, onChange }: Omit<Props, "read">) {
  const t = useSay(sayImport);
  const [source, setSource] = useState(mapping.source);
  return (
    <TextField
      label={t("source")}
      description={t("source-detail")}
      direction="ltr"
      value={source}
      onChange={setSource}
      onBlur={() => source !== mapping.source && onChange({ ...mapping, source })}
    />
  );
}

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

function Reading({ read, mapping, onChange }: Props) {
  const t = useSay(sayImport);
  const format = mapping.format ?? read.format;
  const mapped = new Set(
    Object.values(mapping.fields).flatMap((source) => (source && "column" in source ? source.column : [])),
  );
  const rest = mapping.as === "mentions" ? read.header.filter((name) => !mapped.has(name)) : [];
  return (
    <Section framed>
      <Select
        label={t("encoding")}
        options={encodings.map((id) => ({ id, label: t(`encoding.${id}`) }))}
        value={format.encoding}
        onChange={(encoding) =>
          onChange({ ...mapping, format: { ...format, encoding: encoding as Encoding } })
        }
      />
      <Select
        label={t("delimiter")}
        options={delimiters.map((id) => ({ id, label: t(`delimiter.${delimiterNames[id]}`) }))}
        value={format.delimiter}
        onChange={(delimiter) =>
          onChange({ ...mapping, format: { ...format, delimiter: delimiter as Delimiter } })
        }
      />
      {rest.length > 0 && (
        <fieldset className="import-details">
          <legend className="field-label">{t("details")}</legend>
          {rest.map((name) => (
            <Checkbox
              key={name}
              isSelected={mapping.details.includes(name)}
              onChange={(isKept) =>
                onChange({
                  ...mapping,
                  details: isKept
                    ? [...mapping.details, name]
                    : mapping.details.filter((one) => one !== name),
                })
              }
            >
              <bdi>{name}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </Section>
  );
}
