/** The scenario files as data; made from `src/scenarios/*.yaml` when the page is built. */
declare module 'santun:scenarios' {
	/** Unchecked: goes through `checkScenario`. */
	export const scenarios: readonly unknown[];
}
