import { useSyncExternalStore } from "react";
import "./toast.css";
import { Icon } from "./icon.tsx";

type Message = { id: number; text: string; tone: "good" | "bad" };

let messages: readonly Message[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says shortly that something was done, or that it failed; gone after six seconds. */
export function toast(text: string, tone: Message["tone"] = "good"): void {
  lastId += 1;
  const id = lastId;
  show([...messages, { id, text, tone }]);
  setTimeout(() => show(messages.filter((message) => message.id !== id)), 6_000);
}

/** Where toasts appear; the shell holds the only one. */
export const Toasts = () => (
  <div className="toasts" role="status">
    {useSyncExternalStore(listen, () => messages).map(({ id, text, tone }) => (
      <p key={id} className={`toast toast-${tone}`}>
        <Icon name={tone === "good" ? "check" : "warning"} size={18} />
        <span>{text}</span>
      </p>
    ))}
  </div>
);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}
