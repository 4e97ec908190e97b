import {
  api,
  Button,
  Checkbox,
  Columns,
  Section,
  Select,
  Stack,
  Switch,
  TextArea,
  TextField,
  useAction,
  useLocale,
  useMay,
  useSay,
} from "#ui";
import type { PolicyView } from "../documents/views.ts";
import { type PolicyDocument, triggers } from "../model.ts";
import { expressionOf, titleOf } from "./document-edits.ts";
import { say } from "./messages.ts";
import type { PartProps } from "./rules-part.tsx";

/** What the policy is called, its text on paper, and how it is used. */
export function SettingsPart({ draft, isReadOnly, policy }: PartProps & { policy: PolicyView }) {
  const t = useSay(say);
  const write = (changed: Partial<PolicyDocument>): void =>
    draft.change({ ...draft.document, ...changed }, `settings ${Object.keys(changed).join()}`);
  const fields = { document: draft.document, write };
  return (
    <Columns wide>
      <Section title={t("settings.words")}>
        <div className="settings-words" inert={isReadOnly}>
          <Words {...fields} />
        </div>
      </Section>
      <Stack gap={6}>
        <Section title={t("settings.use")}>
          <div className="settings-words" inert={isReadOnly}>
            <Use {...fields} />
          </div>
        </Section>
        <Section title={t("settings.exchange")} sub={t("settings.exchange.detail")}>
          <div>
            <a
              className="button button-plain"
              href={`/api/policies/${policy.id}/dmn`}
              download={`${policy.slug}.dmn`}
            >
              {t("settings.download")}
            </a>
          </div>
        </Section>
        <Archive policy={policy} />
      </Stack>
    </Columns>
  );
}

type FieldsProps = { document: PolicyDocument; write: (changed: Partial<PolicyDocument>) => void };

function Words({ document: { name, purpose, prose }, write }: FieldsProps) {
  const t = useSay(say);
  const both = ["fa", "en"] as const;
  return (
    <>
      <div className="form-row">
        {both.map((locale) => (
          <TextField
            key={locale}
            label={t(`settings.name.${locale}`)}
            direction="auto"
            maxLength={200}
            value={name[locale] ?? ""}
            onChange={(words) => write({ name: { ...name, [locale]: words } })}
          />
        ))}
      </div>
      {both.map((locale) => (
        <TextArea
          key={locale}
          label={t(`settings.purpose.${locale}`)}
          rows={2}
          maxLength={4000}
          value={purpose[locale] ?? ""}
          onChange={(words) => write({ purpose: { ...purpose, [locale]: words } })}
        />
      ))}
      {both.map((locale) => (
        <TextArea
          key={locale}
          label={t(`settings.prose.${locale}`)}
          description={locale === "fa" ? t("settings.prose.detail") : undefined}
          rows={6}
          maxLength={20_000}
          value={prose[locale] ?? ""}
          onChange={(words) => write({ prose: { ...prose, [locale]: words } })}
        />
      ))}
    </>
  );
}

function Use({ document, write }: FieldsProps) {
  const t = useSay(say);
  const { decidesAfter, isPublic } = document;
  return (
    <>
      <Offers document={document} write={write} />
      <fieldset className="settings-triggers">
        <legend className="field-label">{t("settings.after")}</legend>
        {triggers.map((trigger) => (
          <Checkbox
            key={trigger}
            isSelected={decidesAfter.includes(trigger)}
            onChange={(is) =>
              write({
                decidesAfter: is ? [...decidesAfter, trigger] : decidesAfter.filter((one) => one !== trigger),
              })
            }
          >
            {t(`settings.after.${trigger}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Switch isSelected={isPublic} onChange={(isPublic) => write({ isPublic })}>
        {t("settings.public")}
      </Switch>
    </>
  );
}

function Offers({ document, write }: FieldsProps) {
  const t = useSay(say);
  const locale = useLocale();
  const { offers, model } = document;
  const expression = expressionOf(model.decisions.find(({ id }) => id === offers?.decision));
  const outputs = expression?.kind === "table" ? expression.outputs : [];
  return (
    <>
      <Select
        label={t("settings.offers")}
        value={offers?.decision ?? "none"}
        onChange={(id) => write({ offers: id === "none" ? null : { decision: id } })}
        options={[
          { id: "none", label: t("settings.offers.none") },
          ...model.decisions.map((one) => ({ id: one.id, label: titleOf(document, one, locale) })),
        ]}
      />
      {offers && outputs.length > 1 && (
        <Select
          label={t("settings.offers.output")}
          value={offers.output ?? null}
          onChange={(output) => write({ offers: { ...offers, output } })}
          options={outputs.flatMap(({ name, label }) => (name ? [{ id: name, label: label || name }] : []))}
        />
      )}
    </>
  );
}

function Archive({ policy: { id, archived } }: { policy: PolicyView }) {
  const t = useSay(say);
  const mayPublish = useMay("policies.publish");
  const archive = useAction(
    () => (archived ? api.del(`/api/policies/${id}/archive`) : api.put(`/api/policies/${id}/archive`, {})),
    ["policies"],
  );
  if (!mayPublish) return null;
  return (
    <Section title={t("settings.archive")} sub={t("settings.archive.detail")}>
      <div>
        <Button
          look={archived ? "plain" : "harm"}
          isPending={archive.isPending}
          onPress={() => archive.mutate(undefined)}
        >
          {t(archived ? "settings.archive.undo" : "settings.archive.do")}
        </Button>
      </div>
    </Section>
  );
}
