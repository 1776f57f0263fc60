import { pack } from 'santun:pack';
import { expect } from 'vitest';
import type { Language } from '../../src/engine/message.ts';
import type { PlayLine } from '../../src/practice/play-line.ts';

/** A tip as it stands in the panel, word for word. */
export interface PanelTip {
	readonly rule: string;
	readonly skill: string;
	readonly title: string;
	readonly because: string;
	readonly say: string;
}

/** What the panel showed from this time on (ms since the epoch). */
export interface Look {
	readonly at: number;
	readonly tips: readonly PanelTip[];
}

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.

/** Keeps what happens on the desk. */
export const recordLines = (): void => {
	const lines: unknown[] = [];
	Object.assign(window, { playedLines: lines });
	document.addEventListener('practice-line', (event) => {
		if (event instanceof CustomEvent) lines.push(JSON.parse(event.detail));
	});
};
export const playedLines = (): string => JSON.stringify(Reflect.get(window, 'playedLines'));

/** Keeps each change of the tips in the panel with its time. */
export const recordTips = (): void => {
	const looks: { at: number; tips: unknown }[] = [];
	Object.assign(window, { panelLooks: looks });
	const textOf = (element: Element, css: string): string =>
		(element.querySelector(css)?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const look = (): void => {
		const tips = [...document.querySelectorAll<HTMLElement>('article[data-tip]')].map((article) => ({
			rule: article.dataset.rule,
			skill: article.dataset.skill,
			title: textOf(article, 'h2'),
			because: textOf(article, '.because'),
			say: textOf(article, '[data-say]'),
		}));
		if (JSON.stringify(looks.at(-1)?.tips ?? []) !== JSON.stringify(tips)) looks.push({ at: Date.now(), tips });
	};
	new MutationObserver(look).observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
	});
	look();
};
export const panelLooks = (): string => JSON.stringify(Reflect.get(window, 'panelLooks'));

export const startScene = (): void => {
	document.dispatchEvent(new Event('practice-start'));
};
export const scene = (): string => document.documentElement.dataset.scene ?? '';

const standingAt = (looks: readonly Look[], at: number): readonly PanelTip[] =>
	looks.findLast((look) => look.at <= at)?.tips ?? [];

const ruleOf = (id: string) => pack.rules.find((rule) => rule.id === id)!;

/** Fails unless every draft of the scene had the tips it should have, in the words of their rules, and no others. */
export const expectCoached = (lines: readonly PlayLine[], looks: readonly Look[], language: Language): void => {
	const drafts = lines.filter((line) => line.kind === 'looked').filter(({ expect }) => expect !== null);
	const wanted = drafts.map(({ text, expect }) => `${text} → ${expect?.join(', ')}`);
	const got = drafts.map(({ text, expect, at }) => {
		const tips = standingAt(looks, at);
		const names = expect?.map((name) => tips.find(({ rule, skill }) => rule === name || skill === name));
		const isRight = names?.every((tip) => tip !== undefined) && (names.length > 0 || tips.length === 0);
		return `${text} → ${isRight ? expect?.join(', ') : tips.map(({ rule }) => rule).join(', ')}`;
	});
	expect(got).toEqual(wanted);
	expect(wanted.filter((line) => !line.endsWith('→ ')).length).toBeGreaterThan(2);
	for (const tip of looks.flatMap((look) => look.tips)) {
		const rule = ruleOf(tip.rule);
		expect(tip).toMatchObject({ skill: rule.skill, title: rule.title[language] });
		// A card that comes folded below another one has only its title.
		const wordings = rule.say?.[language] ?? [];
		if (tip.say !== '') expect(wordings.some(({ text }) => sameButNames(text, tip.say))).toBe(true);
	}
	const quotes = looks.flatMap((look) => look.tips).map(({ because }) => because);
	expect(quotes.some((quote) => quote.includes('“'))).toBe(true);
};

/** The wording with something else than a placeholder in its placeholders. */
const sameButNames = (wording: string, said: string): boolean => {
	const parts = wording.split(/\{[a-z-]+\}/);
	return parts.length === 1
		? said === wording
		: !said.includes('{') && parts.every((part) => said.includes(part.trim().replace(/^,|,$/g, '')));
};
