import { useSyncExternalStore } from "react";
import "./toast.css";
import { Icon } from "./icon.tsx";

/** What can still be done about it, such as taking it back. */
type Onward = { label: string; onPress: () => void };
type Message = { id: number; text: string; tone: "good" | "bad"; onward?: Onward };

/** Time to read it, and time to reach what can be done about it. */
const [shortly, longer] = [6_000, 20_000];

let messages: readonly Message[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says shortly that something was done, or that it failed; gone after six seconds, with something to press after twenty. */
export function toast(text: string, tone: Message["tone"] = "good", onward?: Onward): void {
  lastId += 1;
  const id = lastId;
  show([...messages, { id, text, tone, onward }]);
  setTimeout(() => hide(id), onward ? longer : shortly);
}

/** Where toasts appear; the shell holds the only one. */
export const Toasts = () => (
  <div className="toasts" role="status">
    {useSyncExternalStore(listen, () => messages).map(({ id, text, tone, onward }) => (
      <p key={id} className={`toast toast-${tone}`}>
        <Icon name={tone === "good" ? "check" : "warning"} size={18} />
        <span>{text}</span>
        {onward && (
          <button
            type="button"
            className="toast-onward"
            onClick={() => {
              hide(id);
              onward.onPress();
            }}
          >
            {onward.label}
          </button>
        )}
      </p>
    ))}
  </div>
);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const hide = (id: number): void => show(messages.filter((message) => message.id !== id));

function show(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}
