import { useState } from "react";
import { isolated, locales } from "#kernel/locale";
import { languageNames } from "#kernel/pages/language-names";
import {
  api,
  Button,
  Checkbox,
  Code,
  Fact,
  Facts,
  Notice,
  TextArea,
  TextField,
  toast,
  useAction,
  useSay,
} from "#ui";
import { say } from "../../help/messages.ts";
import type { HelpPage, HelpPageView } from "../../help/model.ts";
import { sayHelp } from "../help-messages.ts";

/** Opens and closes the page, and says how it is called and how it greets. */
export function PageForm({ page }: { page: HelpPageView | null }) {
  const t = useSay(sayHelp);
  const [written, write] = useState<HelpPage>({
    slug: page?.slug ?? "",
    intro: page?.intro ?? {},
    isOpen: page?.isOpen ?? true,
  });
  const save = useAction(
    () => api.put<HelpPageView>("/api/help-page", written),
    ["help"],
    () => toast(t("page.saved")),
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <TextField
        label={t("page.slug")}
        description={t("page.slug-detail")}
        placeholder={t("page.slug-example")}
        direction="ltr"
        maxLength={64}
        value={written.slug}
        onChange={(slug) => write({ ...written, slug: slug.trim().toLowerCase() })}
        error={save.error?.field("/slug")}
      />
      <Intro words={written.intro} onChange={(intro) => write({ ...written, intro })} />
      <Checkbox isSelected={written.isOpen} onChange={(isOpen) => write({ ...written, isOpen })}>
        {t("page.open")}
      </Checkbox>
      {save.error && save.error.errors.length === 0 && (
        <Notice tone="bad">{save.error.detail || save.error.title}</Notice>
      )}
      <div className="form-actions">
        <Button type="submit" look="primary" isPending={save.isPending} isDisabled={written.slug === ""}>
          {t(page ? "page.save" : "page.make")}
        </Button>
      </div>
    </form>
  );
}

type IntroProps = { words: HelpPage["intro"]; onChange: (words: HelpPage["intro"]) => void };

function Intro({ words, onChange }: IntroProps) {
  const t = useSay(sayHelp);
  return locales.map((locale) => (
    <TextArea
      key={locale}
      label={t("page.intro", { language: languageNames[locale] })}
      description={t("page.intro-detail", { words: isolated(say(locale, "front.intro")) })}
      rows={3}
      maxLength={1_000}
      value={words[locale] ?? ""}
      onChange={(text) => {
        const { [locale]: _before, ...others } = words;
        onChange(text === "" ? others : { ...words, [locale]: text });
      }}
    />
  ));
}

/** The same, for those who may only read it. */
export function PageFacts({ page }: { page: HelpPageView }) {
  const t = useSay(sayHelp);
  return (
    <Facts>
      <Fact name={t("page.state")}>{t(page.isOpen ? "page.is-open" : "page.is-closed")}</Fact>
      <Fact name={t("page.slug")}>
        <Code>{page.slug}</Code>
      </Fact>
      {locales.map((locale) => (
        <Fact key={locale} name={t("page.intro", { language: languageNames[locale] })}>
          <span dir="auto">{page.intro[locale] ?? say(locale, "front.intro")}</span>
        </Fact>
      ))}
    </Facts>
  );
}
