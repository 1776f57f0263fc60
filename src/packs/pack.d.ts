/** The shipped rule pack: checked data, made from `src/rules` when a bundle is built. */
declare module 'santun:pack' {
	export const pack: import('../engine/rule.ts').RulePack;
}
