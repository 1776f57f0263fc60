import type axe from 'axe-core';

// These run in the page: they are sent as text and use nothing from outside themselves.

/** Once the state is drawn: what axe has against it, contrast included, and what is too small to be hit. */
export const faults = async (): Promise<readonly string[]> => {
	const isDrawn = (): boolean => document.documentElement.dataset.done === location.href;
	await new Promise<void>((resolve) => {
		if (isDrawn()) return resolve();
		const stop = (): void => {
			observer.disconnect();
			clearTimeout(timer);
			resolve();
		};
		const timer = setTimeout(stop, 10_000);
		const observer = new MutationObserver(() => {
			if (isDrawn()) stop();
		});
		// The page takes the mark away and sets it anew with each state that it has drawn.
		observer.observe(document.documentElement, { attributeFilter: ['data-done'] });
	});
	if (!isDrawn()) return ['the state was never drawn'];
	if (!('axe' in window)) {
		const script = document.createElement('script');
		const loaded = new Promise((resolve) => {
			script.onload = resolve;
		});
		script.src = 'axe.min.js';
		document.head.append(script);
		await loaded;
	}
	// Colours are judged as they stay, not while a card fades in.
	for (const animation of document.getAnimations()) {
		if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
	}
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document, { resultTypes: ['violations'] });
	const small = [...document.querySelectorAll('button, input, a[href], select, summary')].flatMap((target) => {
		// A choice is hit with all of its label.
		const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
		return width === 0 || Math.min(width, height) >= 24
			? []
			: [`${width} × ${height}: ${target.outerHTML.slice(0, 120)}`];
	});
	return [
		...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
		...small,
	];
};

export const isScrolledSideways = (): boolean =>
	document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** What the system is taken to ask for. */
export const asks = (): readonly string[] =>
	['(forced-colors: active)', '(prefers-reduced-motion: reduce)'].filter((query) => matchMedia(query).matches);

/** What moves by itself, or takes its time to change. */
export const moving = (): readonly string[] => {
	const lasts = (times: string): boolean => times.split(',').some((time) => parseFloat(time) > 0.01);
	return [...document.querySelectorAll('main *')]
		.filter((one) => {
			const { animationName, animationDuration, transitionDuration } = getComputedStyle(one);
			return (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
		})
		.map((one) => one.outerHTML.slice(0, 80));
};

/** How the level of the card is told without its colour: its shape, its word and its edge. */
export const level = (): { readonly shape: string; readonly word: string; readonly edge: string } => {
	const sign = document.querySelector('article[data-tip] .lv');
	const card = document.querySelector('article[data-tip]');
	return {
		shape: sign?.querySelector('svg')?.innerHTML ?? '',
		word: sign?.textContent?.trim() ?? '',
		edge: card === null ? '' : getComputedStyle(card).borderTopWidth,
	};
};

/** Of what cannot be told from what lies behind it: words, and the shape of the level. */
export const unseen = (): readonly string[] => {
	const behind = (one: Element | null): string => {
		if (one === null) return 'none';
		const { backgroundColor } = getComputedStyle(one);
		return /, 0\)$|transparent/.test(backgroundColor) ? behind(one.parentElement) : backgroundColor;
	};
	return [...document.querySelectorAll('main h2, main p, main button, main .lv svg')]
		.filter((one) => one.checkVisibility() && getComputedStyle(one).color === behind(one))
		.map((one) => one.outerHTML.slice(0, 80));
};

/** Where the keys have got to, and whether that can be seen. Empty = round once. */
export const focused = (): string => {
	const { activeElement: at } = document;
	if (at === null || at === document.body || at === document.documentElement) return '';
	const { outlineStyle, outlineWidth } = getComputedStyle(at);
	const isSeen = [at, at.closest('label')].some((one) => {
		if (one === null) return false;
		const { outlineStyle: style, outlineWidth: width } = getComputedStyle(one);
		return style !== 'none' && parseFloat(width) >= 2;
	});
	return `${isSeen ? '' : `no ring (${outlineStyle} ${outlineWidth}): `}${at.outerHTML.slice(0, 160)}`;
};

/** Everything that keys must reach, in their order; of the choices of a group one is enough. */
export const reachable = (): readonly string[] =>
	[...document.querySelectorAll<HTMLElement>('main button, main input, main a[href], main [tabindex="0"]')]
		.filter((one) => one.checkVisibility() && !one.matches(':disabled, input[type=radio]:not(:checked)'))
		.map((one) => one.outerHTML.slice(0, 160));
