import "./steps.css";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";

/** Where one is in something that takes several steps; `current` counts from 0. */
export function Steps({ steps, current }: { steps: readonly string[]; current: number }) {
  const t = useSay(sayUi);
  return (
    <ol className="steps" aria-label={t("step", { number: current + 1, count: steps.length })}>
      {steps.map((step, at) => (
        <li
          key={step}
          className={at < current ? "step step-done" : "step"}
          aria-current={at === current && "step"}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}
