import { type ReactNode, useState } from "react";
import { Button, Dialog, Notice, useAction } from "#ui";

type ConfirmProps = {
  /** What would be done, as the dialog's title. */
  title: string;
  detail: string;
  /** The words on the button that does it. */
  go: string;
  trigger: ReactNode;
  act: () => Promise<unknown>;
  /** Live topics that it changes. */
  touches: readonly string[];
  onDone?: () => void;
};

/** Asks once more before something that cannot be taken back; says why where the server refuses. */
export function Confirm({ title, detail, go, trigger, act, touches, onDone }: ConfirmProps) {
  const [isOpen, setOpen] = useState(false);
  const doIt = useAction(act, touches, () => {
    setOpen(false);
    onDone?.();
  });
  return (
    <Dialog title={title} trigger={trigger} isOpen={isOpen} onOpenChange={setOpen}>
      <p>{detail}</p>
      {doIt.error && <Notice tone="bad">{doIt.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="harm" onPress={() => doIt.mutate(undefined)} isPending={doIt.isPending}>
          {go}
        </Button>
      </div>
    </Dialog>
  );
}
