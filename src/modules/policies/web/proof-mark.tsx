import { Icon, useSay } from "#ui";
import type { Proof } from "../model.ts";
import { say } from "./messages.ts";
import "./proof.css";

export type ProofSummary = Pick<Proof, "isSound" | "isProven" | "counts">;

export const countOf = ({ counts }: Pick<Proof, "counts">): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Whether a policy is proven, in a sign and a word. */
export function ProofMark({ proof }: { proof: ProofSummary }) {
  const t = useSay(say);
  const count = countOf(proof);
  if (proof.isProven && count === 0)
    return (
      <span className="proof-mark proof-good">
        <Icon name="check" size={16} /> {t("proof.proven")}
      </span>
    );
  return (
    <span className={proof.isSound ? "proof-mark" : "proof-mark proof-open"}>
      <Icon name={proof.isSound ? "info" : "warning"} size={16} />{" "}
      {count > 0 ? t("proof.open", { count }) : t("proof.unproven")}
    </span>
  );
}
