import type { Adapter } from '../../src/adapters/adapter.ts';

/** A helpdesk that shows one chat at a time in the same list and names it in the address. */
export const panelAdapter: Adapter = {
	id: 'panel',
	name: 'Panel',
	basis: 'source',
	detect: { url: '/inbox', present: [{ css: 'ul.panel' }] },
	conversation: {
		root: [{ css: 'ul.panel' }],
		idFromUrl: '/inbox/(\\d+)',
		customerName: { css: [{ css: '.who' }], from: 'document' },
		typing: { css: [{ css: '.typing' }], from: 'document' },
	},
	row: {
		css: [{ css: 'li[data-id]' }],
		id: { attribute: 'data-id' },
		role: [
			{ role: 'customer', where: 'self', css: '.in' },
			{ role: 'agent', where: 'self', css: '.out' },
		],
		otherwise: null,
		body: { css: [{ css: '.body' }] },
	},
	composer: {
		css: [{ css: '.reply [contenteditable]' }],
		from: 'document',
		note: [{ css: '.reply.is-private' }],
		send: [{ css: '.reply button' }],
	},
};

/** Rows written as `in: Hi`; ids count from `from` on. */
export const items = (from: number, lines: readonly string[]): string =>
	lines
		.map((line, index) => {
			const [side = '', text = ''] = line.split(': ');
			return `<li data-id="${from + index}" class="${side}"><div class="body">${text}</div></li>`;
		})
		.join('');

export const showPanel = (lines: string, who = 'Rohana'): void => {
	document.body.innerHTML = `<div class="head"><h1 class="who">${who}</h1></div><ul class="panel">${lines}</ul>
		<div class="reply"><div contenteditable="true"></div><button>Send</button></div>`;
};

export const panel = (): HTMLElement => document.querySelector<HTMLElement>('ul.panel')!;
export const editor = (): HTMLElement => document.querySelector<HTMLElement>('.reply [contenteditable]')!;
export const reply = (): HTMLElement => document.querySelector<HTMLElement>('.reply')!;
