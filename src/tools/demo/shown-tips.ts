import type { Page } from 'puppeteer-core';

/** A tip as it stands in the panel, in the words that the agent reads. */
export interface ShownTip {
	readonly id: string;
	readonly rule: string;
	readonly skill: string;
	readonly level: string;
	readonly advice: string;
	/** The words it stands on; empty where the panel shows none. */
	readonly because: string;
	/** Wording to send; empty where the tip offers none. */
	readonly say: string;
}

/** What became of the tips between two looks at the panel. */
export interface TipChanges {
	readonly came: readonly ShownTip[];
	readonly went: readonly ShownTip[];
}

/** The tips that are new and those that are gone; a tip that was only reworded is neither. */
export function compareTips(before: readonly ShownTip[], now: readonly ShownTip[]): TipChanges {
	const isIn = (tips: readonly ShownTip[], tip: ShownTip): boolean => tips.some(({ id }) => id === tip.id);
	return {
		came: now.filter((tip) => !isIn(before, tip)),
		went: before.filter((tip) => !isIn(now, tip)),
	};
}

/** Whether one of the tips is of this skill, or comes from this rule. */
export function isAmong(tips: readonly ShownTip[], skillOrRule: string): boolean {
	return tips.some(({ skill, rule }) => skill === skillOrRule || rule === skillOrRule);
}

/** Calls back with all tips of the panel whenever they change, and at once with those that stand already. */
export async function watchTips(panel: Page, onTips: (tips: readonly ShownTip[]) => void): Promise<void> {
	await panel.exposeFunction('tipsShown', (json: string) => onTips(JSON.parse(json) as readonly ShownTip[]));
	await panel.evaluate(tellTips);
}

/** Runs in the panel, so it may use nothing from outside itself. */
function tellTips(): void {
	const textOf = (article: Element, css: string): string =>
		(article.querySelector(css)?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const read = (): string => {
		const articles = [...document.querySelectorAll<HTMLElement>('article[data-tip]')];
		const tips = articles.map((article) => ({
			id: article.dataset.tip ?? '',
			rule: article.dataset.rule ?? '',
			skill: article.dataset.skill ?? '',
			level: article.dataset.level ?? '',
			advice: textOf(article, 'h2'),
			because: textOf(article, '.because'),
			say: textOf(article, '[data-say]'),
		}));
		return JSON.stringify(tips);
	};
	// The binding was put there by `exposeFunction`, which the types cannot know.
	const { tipsShown } = window as unknown as { readonly tipsShown: (json: string) => void };
	let last = '[]';
	const tell = (): void => {
		const now = read();
		if (now === last) return;
		last = now;
		tipsShown(now);
	};
	new MutationObserver(tell).observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ['data-tip'],
	});
	tell();
}
