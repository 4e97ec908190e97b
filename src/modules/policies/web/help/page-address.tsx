import { Suspense } from "react";
import { QrCode } from "#listen/web";
import { Button, ButtonLink, Copyable, Dialog, Row, Section, Skeleton, useSay } from "#ui";
import type { HelpPageView } from "../../help/model.ts";
import { sayHelp } from "../help-messages.ts";

/** The ways to the page: its address, and the same on paper. */
export function PageAddress({ page: { slug, url, isOpen } }: { page: HelpPageView }) {
  const t = useSay(sayHelp);
  return (
    <Section framed title={t("address")} sub={!isOpen && t("address.closed")}>
      <Copyable label={t("address.label")} text={url} />
      <Row>
        <ButtonLink small icon="external" href={url} target="_blank">
          {t("address.open")}
        </ButtonLink>
        <Dialog title={t("address.code")} trigger={<Button small>{t("address.code")}</Button>}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <QrCode text={url} name={slug} />
          </Suspense>
        </Dialog>
      </Row>
    </Section>
  );
}
