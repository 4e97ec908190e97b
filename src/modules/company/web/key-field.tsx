import { type ApiProblem, TextField, useSay } from "#ui";
import { say } from "../messages.ts";

type Props = {
  value: string;
  onChange: (key: string) => void;
  problem: ApiProblem | null;
  /** Of something that is there already, whose key others may know. */
  isFixed: boolean;
  /** Keys of others: putting one of these would change that other one. */
  taken: readonly string[];
};

/** The name by which links and programs call something. */
export function KeyField({ value, onChange, problem, isFixed, taken }: Props) {
  const t = useSay(say);
  const isTaken = !isFixed && taken.includes(value);
  const wrong = problem?.field("/key") && t("key.fault");
  return (
    <TextField
      label={t("key")}
      description={t("key.detail")}
      direction="ltr"
      value={value}
      onChange={onChange}
      isDisabled={isFixed}
      error={isTaken ? t("key.taken") : wrong}
    />
  );
}
