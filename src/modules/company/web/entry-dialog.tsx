import { type ReactNode, useState } from "react";
import { type ApiProblem, Button, Dialog, Notice, useAction, useMay, useSay } from "#ui";
import { say } from "../messages.ts";

type EntryDialogProps = {
  title: string;
  trigger: ReactNode;
  children: (close: () => void) => ReactNode;
};

/** Adds or changes a department, branch, product or touchpoint; only who may edit the company sees its button. */
export function EntryDialog({ title, trigger, children }: EntryDialogProps) {
  const [isOpen, setOpen] = useState(false);
  if (!useMay("company.edit")) return null;
  return (
    <Dialog title={title} trigger={trigger} isOpen={isOpen} onOpenChange={setOpen}>
      {() => children(() => setOpen(false))}
    </Dialog>
  );
}

/** The button that opens a new entry. */
export const AddButton = ({ label }: { label: string }) => (
  <Button small icon="plus" aria-label={label}>
    {useSay(say)("add")}
  </Button>
);

/** The button that opens an entry to change it. */
export const ChangeButton = ({ label }: { label: string }) => (
  <Button look="quiet" small icon="edit" aria-label={label} />
);

type EntryFormProps = {
  put: () => Promise<unknown>;
  close: () => void;
  isNew: boolean;
  /** False while there is nothing to send. */
  canSend?: boolean;
  children: (problem: ApiProblem | null) => ReactNode;
};

/** Fields with what the server said of each beside it; closes once it is kept. */
export function EntryForm({ put, close, isNew, canSend = true, children }: EntryFormProps) {
  const t = useSay(say);
  const keep = useAction(put, ["company"], close);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate(undefined);
      }}
    >
      {children(keep.error)}
      {keep.error && keep.error.errors.length === 0 && <Notice tone="bad">{keep.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit" isPending={keep.isPending} isDisabled={!canSend}>
          {t(isNew ? "add" : "save")}
        </Button>
      </div>
    </form>
  );
}
