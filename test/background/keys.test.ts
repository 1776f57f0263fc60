import { beforeEach, describe, expect, it } from 'vitest';
import { noteChats } from '../../src/background/desk.ts';
import { obey } from '../../src/background/keys.ts';
import { type Handlers, handle } from '../../src/browser/messenger.ts';
import { settings } from '../../src/browser/settings.ts';
import { fake, reset } from '../fakes/browser.ts';
import { aPage } from '../fakes/tips.ts';

beforeEach(reset);

const chat = (conversation: string, tips: number) => ({
	conversation,
	name: conversation,
	waitingSince: null,
	tips,
	details: [],
});

const listen = (tab: number | null, who: string, heard: string[], answer: boolean | undefined): void => {
	const handlers: Handlers = {
		key: ({ key }) => {
			heard.push(`${who}: ${key}`);
			return answer;
		},
		show: ({ conversation }) => {
			heard.push(`${who}: show ${conversation}`);
			return null;
		},
		currentView: () => aPage(),
	};
	fake.at({ tab }, () => handle(handlers, new AbortController().signal));
};
const openTab = (): number => fake.tabs.open({ url: 'https://desk.example/' }).id;

describe('keys', () => {
	it.each([
		['insert-wording', 'insert'],
		['dismiss-tip', 'dismiss'],
	])('%s acts on the card of an open panel, and not on the page, too', async (command, key) => {
		const heard: string[] = [];
		const tab = openTab();
		listen(tab, 'page', heard, true);
		listen(null, 'panel', heard, true);
		await obey(command, tab, 1);
		expect(heard).toEqual([`panel: ${key}`]);
	});

	it('without an open panel, or one that shows no card, the page acts', async () => {
		const heard: string[] = [];
		const tab = openTab();
		listen(tab, 'page', heard, true);
		await obey('insert-wording', tab, 1);
		listen(null, 'panel', heard, undefined);
		await obey('insert-wording', tab, 1);
		expect(heard).toEqual(['page: insert', 'panel: insert', 'page: insert']);
	});

	it('on a page without Santun nothing happens', async () => {
		await expect(obey('insert-wording', openTab(), 1)).resolves.toBeUndefined();
		await expect(obey('next-chat', openTab(), 1)).resolves.toBeUndefined();
		await expect(obey('insert-wording', null, 1)).resolves.toBeUndefined();
	});

	it('turns to the next chat with a tip: on this page, then in another tab', async () => {
		const heard: string[] = [];
		const [first, second] = [openTab(), openTab()];
		listen(first, 'first', heard, undefined);
		listen(second, 'second', heard, undefined);
		await noteChats({ tab: first, frame: 0, origin: 'https://desk.example' }, [chat('c1', 1), chat('c2', 1)], 1);
		await noteChats({ tab: second, frame: 0, origin: 'https://desk.example' }, [chat('c3', 1)], 1);
		await obey('next-chat', first, 1);
		await noteChats({ tab: first, frame: 0, origin: 'https://desk.example' }, [chat('c1', 1), chat('c2', 0)], 2);
		await obey('next-chat', first, 2);
		expect(heard).toEqual(['first: show c2', 'second: show c3']);
	});

	it('pauses everything, and goes on when pressed again', async () => {
		await obey('pause', null, 1000);
		expect((await settings.get()).pausedUntil).toBe(Number.MAX_SAFE_INTEGER);
		await obey('pause', null, 2000);
		expect((await settings.get()).pausedUntil).toBe(0);
	});
});
