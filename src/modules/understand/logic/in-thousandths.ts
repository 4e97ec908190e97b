/** Finer than any reader can tell apart, and a third of the digits. */
export const inThousandths = (value: number): number => Math.round(value * 1_000) / 1_000;
