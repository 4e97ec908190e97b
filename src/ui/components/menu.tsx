import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import "./overlay.css";

export type MenuEntry = {
  id: string;
  label: string;
  icon?: IconName;
  harm?: boolean;
  isDisabled?: boolean;
  /** Goes there; without it `onAction` is told the id. */
  href?: string;
};

/** A few things to do with what the button belongs to. */
export const Menu = ({
  label,
  trigger,
  entries,
  onAction,
}: {
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
}) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover">
      <AriaMenu className="options" aria-label={label} onAction={(key) => onAction?.(String(key))}>
        {entries.map(({ id, label, icon, harm, isDisabled, href }) => (
          <MenuItem
            key={id}
            id={id}
            href={href}
            textValue={label}
            isDisabled={isDisabled}
            className={harm ? "option option-harm" : "option"}
          >
            {icon && <Icon name={icon} size={18} />}
            <span>{label}</span>
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
