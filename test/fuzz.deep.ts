// The fuzz test at length, from another seed each day; a failure names the seed to look at again by FUZZ_SEED.
process.env.FUZZ_RUNS ??= "150";
process.env.FUZZ_SEED ??= String(Math.floor(Date.now() / 86_400_000));

export {};

await import("./fuzz.test.ts");
