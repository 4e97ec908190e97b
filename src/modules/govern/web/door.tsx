import { type ReactNode, useState } from "react";
import { type ApiProblem, Button, Notice, TextField, useSay, useTitle } from "#ui";
import { weaknessOf } from "../logic/password.ts";
import { say as sayProblems } from "../messages.ts";
import { OneHeart } from "./one-heart.tsx";
import { say } from "./words.ts";
import "./govern.css";

type DoorProps = {
  title: string;
  heading: string;
  sub: ReactNode;
  /** The words on the button. */
  go: string;
  problem: ApiProblem | null;
  isPending: boolean;
  onGo: () => void;
  children: ReactNode;
  /** A quiet sentence under the button. */
  foot?: ReactNode;
};

/** One form on a page of its own: set-up, sign-in, an invitation. The server's refusal stands above its button. */
export function Door({ title, heading, sub, go, problem, isPending, onGo, children, foot }: DoorProps) {
  useTitle(title);
  const isBesideField = problem !== null && problem.errors.length > 0;
  return (
    <form
      className="door"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      <OneHeart />
      <h1 className="door-heading">{heading}</h1>
      <p className="door-sub">{sub}</p>
      {children}
      {problem && !isBesideField && <Notice tone="bad">{problem.detail || problem.message}</Notice>}
      <Button look="primary" type="submit" isPending={isPending}>
        {go}
      </Button>
      {foot && <p className="door-foot">{foot}</p>}
    </form>
  );
}

type Values = Record<string, string>;
type Check = (value: string, all: Values) => string | undefined;

/**
 * Values of a small form with what is wrong with each: our own checks once sending was tried, and what the server said
 * of a field until it is written in again.
 */
export function useFields<V extends Values>(initial: V, checks: Partial<Record<keyof V, Check>>) {
  const [values, setValues] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const [touched, setTouched] = useState<ReadonlySet<keyof V>>(new Set());
  const faultOf = (name: keyof V) => checks[name]?.(values[name] as string, values);
  const change = (name: keyof V) => (value: string) => {
    setValues((old) => ({ ...old, [name]: value }));
    setTouched((old) => new Set(old).add(name));
  };
  return {
    values,
    /** What a field is given: its value, and what to say beside it. */
    propsOf: (problem: ApiProblem | null) => (name: keyof V & string) => ({
      value: values[name] as string,
      onChange: change(name),
      error:
        (wasTried ? faultOf(name) : undefined) ??
        (touched.has(name) ? undefined : problem?.field(`/${name}`)),
    }),
    /** Empties the form, as it began. */
    clear: () => {
      setValues(initial);
      setTried(false);
    },
    /** Goes on if nothing is wrong. */
    send: (go: (values: V) => void) => () => {
      setTried(true);
      setTouched(new Set());
      if (Object.keys(values).every((name) => faultOf(name) === undefined)) go(values);
    },
  };
}

/** The checks of the fields that every door has, in the reader's language. */
export function useChecks() {
  const t = useSay(say);
  const p = useSay(sayProblems);
  const filled: Check = (value) => (value.trim() === "" ? p("needed") : undefined);
  return {
    filled,
    email: ((value, all) =>
      filled(value, all) ??
      (/^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : t("email.incomplete"))) satisfies Check,
    newPassword: ((value) => {
      const weakness = weaknessOf(value);
      return weakness && p(weakness);
    }) satisfies Check,
  };
}

type FieldProps = { value: string; onChange: (value: string) => void; error: string | undefined };

export function NameField(props: FieldProps) {
  return (
    <TextField {...props} label={useSay(say)("name")} name="name" autoComplete="name" direction="auto" />
  );
}

export function EmailField(props: FieldProps & { autoFocus?: boolean }) {
  const label = useSay(say)("email");
  return (
    <TextField {...props} label={label} name="email" type="email" autoComplete="username" direction="ltr" />
  );
}

export function PasswordField({ isNew, label, ...props }: FieldProps & { isNew?: boolean; label?: string }) {
  const t = useSay(say);
  return (
    <TextField
      {...props}
      label={label ?? t("password")}
      description={isNew ? t("password.detail") : undefined}
      name="password"
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      direction="ltr"
    />
  );
}
