import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import "./bar-button.css";

type BarButtonProps = Omit<ButtonProps, "children" | "className" | "aria-label"> & {
  /** What it does; heard, and said on hover. Say the count too where there is one. */
  label: string;
  icon?: IconName;
  /** Something waits: a dot on the icon, so that colour and place both tell. */
  waits?: boolean;
  /** Words beside the icon, where there is room. */
  children?: ReactNode;
};

/** A button of the top bar: search, notices, theme, language. */
export const BarButton = ({ label, icon, waits, children, ...rest }: BarButtonProps) => (
  <AriaButton {...rest} aria-label={label} className="bar-button">
    {icon && (
      <span className={waits ? "bar-icon bar-icon-waits" : "bar-icon"}>
        <Icon name={icon} />
      </span>
    )}
    {children}
  </AriaButton>
);
