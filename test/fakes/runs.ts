/**
 * How often a property is tried: the short form in `npm test`; as often as SANTUN_FUZZ says in `npm run battery`, which
 * tries 10,000 of each.
 */
export const runs = (short: number): { readonly numRuns: number } => ({
	numRuns: Math.max(short, Number(process.env.SANTUN_FUZZ ?? 0) || 0),
});

/** Milliseconds that such a property may take. */
export const fuzzTimeout = 1_800_000;
