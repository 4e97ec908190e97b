import { readFileSync } from "node:fs";

/** Clock ticks a second on Linux (`getconf CLK_TCK`), the unit of /proc's processor times. */
const ticksPerSecond = 100;

/** Processor seconds, user and system, that these processes have used since they began. */
export function processorSeconds(processes: number[]): number {
  const ticks = processes.map((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
    } catch {
      return 0;
    }
  });
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
}

/**
 * Memory in bytes that these processes hold, each shared page divided among those who share it (proportional set size):
 * adding up resident sizes would count PostgreSQL's shared buffers once for each of its processes.
 */
export function memoryBytes(processes: number[]): number {
  const sizes = processes.map((pid) => {
    try {
      return (
        Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024
      );
    } catch {
      return 0;
    }
  });
  return sizes.reduce((sum, each) => sum + each, 0);
}

/** The value below which the share `p` (0–1) of the values lie. */
export function percentile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const figure = (value: number, digits = 0): string =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
