import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link as AriaLink,
  type LinkProps,
} from "react-aria-components";
import "./button.css";
import { Icon, type IconName } from "./icon.tsx";

type Look = {
  /** One `primary` a page; `quiet` has no edge; `harm` for what cannot be undone. */
  look?: "primary" | "plain" | "quiet" | "harm";
  icon?: IconName;
  small?: boolean;
  children?: ReactNode;
};

export type ButtonProps = Look & Omit<AriaButtonProps, "children" | "className">;

/** `isPending` keeps the focus, refuses a second press and tells screen readers. An icon alone needs `aria-label`. */
export const Button = ({ look = "plain", icon, small, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classes(look, small, children)}>
    {icon && <Icon name={icon} size={small ? 16 : 18} />}
    {children}
  </AriaButton>
);

/** Goes somewhere but looks like a button. */
export const ButtonLink = ({
  look = "plain",
  icon,
  small,
  children,
  ...rest
}: Look & Omit<LinkProps, "children" | "className">) => (
  <AriaLink {...rest} className={classes(look, small, children)}>
    {icon && <Icon name={icon} size={small ? 16 : 18} />}
    {children}
  </AriaLink>
);

export type TextLinkProps = Omit<LinkProps, "className" | "children"> & {
  /** Takes the colour of the words around it, underlined only on hover: names in tables. */
  quiet?: boolean;
  /** An arrow along the reading direction after the words. */
  onward?: boolean;
  children?: ReactNode;
};

/** Within the app `href` is followed without reloading. */
export const Link = ({ quiet, onward, children, ...rest }: TextLinkProps) => (
  <AriaLink {...rest} className={quiet ? "link link-quiet" : "link"}>
    {children}
    {onward && <Icon name="arrow" size={14} />}
  </AriaLink>
);

const classes = (look: string, small: boolean | undefined, children: ReactNode): string =>
  ["button", `button-${look}`, small && "button-small", !children && "button-bare"].filter(Boolean).join(" ");
