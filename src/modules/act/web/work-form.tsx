import type { FormEvent, ReactNode } from "react";
import { type ApiProblem, Button, Notice } from "#ui";

type WorkFormProps = {
  save: string;
  isPending: boolean;
  problem: ApiProblem | null;
  onSave: () => void;
  children: ReactNode;
};

/** Fields, what was wrong with them, and one button. */
export const WorkForm = ({ save, isPending, problem, onSave, children }: WorkFormProps) => (
  <form
    className="form"
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      onSave();
    }}
  >
    {children}
    {problem && <Notice tone="bad">{problem.detail}</Notice>}
    <div className="form-actions">
      <Button type="submit" isPending={isPending}>
        {save}
      </Button>
    </div>
  </form>
);
