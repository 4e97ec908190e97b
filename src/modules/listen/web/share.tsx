import { Button, ButtonLink, Code, Dialog, Row, Section, toast, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";
import { QrCode } from "./qr-code.tsx";

/** The ways to the survey: its link, and the same on paper. */
export function Share({ survey: { url } }: { survey: Survey }) {
  const t = useSay(say);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => toast(t("share.copied")),
      () => toast(t("share.not-copied"), "bad"),
    );
  return (
    <Section title={t("share.title")}>
      <p>
        <Code>{url}</Code>
      </p>
      <Row>
        <Button small icon="copy" onPress={() => void copy()}>
          {t("share.copy")}
        </Button>
        <ButtonLink small icon="external" href={url} target="_blank">
          {t("share.open")}
        </ButtonLink>
        <Dialog title={t("share.qr")} trigger={<Button small>{t("share.qr")}</Button>}>
          <QrCode text={url} name="survey" />
        </Dialog>
      </Row>
    </Section>
  );
}
