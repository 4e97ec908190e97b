import QRCode from "qrcode";
import { ButtonLink, Code, Stack, useSay } from "#ui";
import { say } from "../messages.ts";
import "./listen.css";

/** Light modules that a reader needs round the code (ISO/IEC 18004 §5.3.8). */
const margin = 4;

/** A code for posters, receipts and parcels: to look at and to take along as a drawing that never blurs. */
export function QrCode({ text, name }: { text: string /** Of the file to take along. */; name: string }) {
  const t = useSay(say);
  const { size, path } = drawingOf(text);
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return (
    <Stack gap={4}>
      <svg className="survey-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={path} shapeRendering="crispEdges" />
      </svg>
      <p className="survey-qr-words">
        <Code>{text}</Code>
      </p>
      <ButtonLink
        icon="download"
        href={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`}
        download={`${name}.svg`}
      >
        {t("share.download")}
      </ButtonLink>
    </Stack>
  );
}

/** Medium error correction: a crease or a stain on paper does no harm. */
function drawingOf(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const squares = Array.from(modules.data, (isDark, index) =>
    isDark ? `M${(index % modules.size) + margin} ${Math.floor(index / modules.size) + margin}h1v1h-1z` : "",
  );
  return { size: modules.size + 2 * margin, path: squares.join("") };
}
