import type { ReactNode } from "react";
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  Popover,
} from "react-aria-components";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import "./overlay.css";

type DialogProps = {
  title: string;
  /** The button that opens it; without one, `isOpen` and `onOpenChange` rule. */
  trigger?: ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** Beside the page instead of over it: for details one reads while the list stays in view. */
  atSide?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** Asks for one thing; Escape, the veil and the cross leave without doing it. */
export function Dialog({ trigger, isOpen, onOpenChange, ...rest }: DialogProps) {
  const body = <DialogBody {...rest} isOpen={isOpen} onOpenChange={onOpenChange} />;
  if (!trigger) return body;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <DialogBody {...rest} />
    </DialogTrigger>
  );
}

function DialogBody({ title, isOpen, onOpenChange, atSide, children }: Omit<DialogProps, "trigger">) {
  const t = useSay(sayUi);
  return (
    <ModalOverlay
      className={atSide ? "veil" : "veil veil-centre"}
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className={atSide ? "dialog-side" : "dialog-box"}>
        <AriaDialog className="dialog">
          {({ close }) => (
            <>
              <div className="dialog-head">
                <Heading slot="title" className="dialog-title">
                  {title}
                </Heading>
                <Button look="quiet" icon="close" aria-label={t("close")} onPress={close} />
              </div>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A small sheet beside the button that opens it: notices, a few facts, a short form. */
export const Popup = ({
  label,
  trigger,
  children,
}: {
  label: string;
  trigger: ReactNode;
  children: (close: () => void) => ReactNode;
}) => (
  <DialogTrigger>
    {trigger}
    <Popover className="popover" placement="bottom end">
      <AriaDialog className="popup" aria-label={label}>
        {({ close }) => children(close)}
      </AriaDialog>
    </Popover>
  </DialogTrigger>
);
