import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/**
 * Keeps what is on view true: the server names the topics that changed (`{"topics":["board","cases"]}`) and every
 * query of that topic reads again. After a broken line all are read again, since what was said meanwhile is lost.
 */
export function useLive(): void {
  const queries = useQueryClient();
  // The external system is the server's event stream.
  useEffect(() => {
    let wasBroken = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = () => {
      source = new EventSource("/api/live");
      source.onmessage = (message) => {
        for (const topic of topicsOf(message.data)) void queries.invalidateQueries({ queryKey: [topic] });
      };
      source.onopen = () => {
        if (wasBroken) void queries.invalidateQueries();
        wasBroken = false;
      };
      source.onerror = () => {
        wasBroken = true;
        // The browser reconnects by itself unless the answer was an error; then it gives up, and we don't.
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, 5_000);
      };
    };
    open();
    return () => {
      clearTimeout(retry);
      source.close();
    };
  }, [queries]);
}

function topicsOf(data: string): string[] {
  try {
    const { topics } = JSON.parse(data) as { topics?: string[] };
    return topics ?? [];
  } catch {
    return [];
  }
}
