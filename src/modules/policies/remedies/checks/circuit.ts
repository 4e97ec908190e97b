/** After so many failures in a row a system is left alone for a while. */
const mostFailures = 3;
const firstRestMs = 15_000;
const longestRestMs = 600_000;
/** So many questions to one system at the same time. */
const atOnce = 16;

type Line = { failures: number; restUntil: number; asking: number };

/**
 * What is known of the systems that are asked, in this process: one that fails or is slow is not asked by every page
 * again, each time longer, and never by more than a few at once.
 */
export function createCircuit(now: () => number) {
  const lines = new Map<string, Line>();
  const lineOf = (host: string): Line => {
    const line = lines.get(host) ?? { failures: 0, restUntil: 0, asking: 0 };
    lines.set(host, line);
    return line;
  };
  return {
    /** Asks, or answers null at once where the system is resting, busy, or fails. */
    async ask<T>(host: string, question: () => Promise<T>): Promise<T | null> {
      const line = lineOf(host);
      if (now() < line.restUntil || line.asking >= atOnce) return null;
      line.asking++;
      try {
        const answer = await question();
        line.failures = 0;
        return answer;
      } catch {
        line.failures++;
        if (line.failures >= mostFailures) line.restUntil = now() + restMs(line.failures);
        return null;
      } finally {
        line.asking--;
      }
    },
  };
}

const restMs = (failures: number): number =>
  Math.min(longestRestMs, firstRestMs * 2 ** Math.min(10, failures - mostFailures));
