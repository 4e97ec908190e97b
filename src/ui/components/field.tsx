import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import "./field.css";

export type FieldWords = {
  label: string;
  /** Said under the field: what is asked and why. */
  description?: ReactNode;
  /** What is wrong, from the server's problem: `problem?.field("/email")`. */
  error?: string;
  /** The label is only heard, where the place already says it (filters). */
  hidesLabel?: boolean;
};

/** The words round every field, in one order: label, field, description, error. */
export const FieldFrame = ({
  label,
  description,
  error,
  hidesLabel,
  children,
}: FieldWords & { children: ReactNode }) => (
  <>
    <Label className={hidesLabel ? "unseen" : "field-label"}>{label}</Label>
    {children}
    {description && (
      <Text slot="description" className="field-description">
        {description}
      </Text>
    )}
    <FieldError className="field-error">{error ?? undefined}</FieldError>
  </>
);
