import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fuzzTimeout, runs } from '../fakes/runs.ts';
import { type FakeWorker, startWorker } from '../fakes/worker.ts';

/** Every kind of message there is, as the protocol names them. */
const kinds = [
	...readFileSync(path.join(import.meta.dirname, '../../src/protocol/messages.ts'), 'utf8').matchAll(
		/^\t(\w+)\(data/gm,
	),
].map((match) => match[1]!);
/** What scripts in pages may send; all else is for the extension's own pages. */
const fromPages = ['composerHere', 'view', 'chats', 'start', 'outcomes', 'insertInPage'];

/** Words that must turn up nowhere: they stand for what somebody said. */
const said = 'what the customer said';
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
	data: fc.oneof(
		{ maxDepth: 5 },
		fc.constantFrom<unknown>(said, '', null, true, 0, -1, 1e21, 'chat', 'waiting', 'say-sorry', 'dismissed', 'ms', 3),
		fc.string({ maxLength: 20 }),
		fc.array(tie('data'), { maxLength: 4 }),
		fc.dictionary(
			fc.constantFrom(
				...['view', 'page', 'adapter', 'chats', 'conversation', 'name', 'waitingSince', 'tips', 'details', 'outcomes'],
				...['rule', 'what', 'reason', 'origin', 'on', 'settings', 'language', 'muted', 'text', 'tab', 'clip', 'site'],
				...['others', 'chat', '__proto__', 'constructor', 'toString'],
			),
			tie('data'),
			{ maxKeys: 6 },
		),
	),
}));

let worker: FakeWorker;
beforeAll(async () => {
	worker = await startWorker();
});

const stored = async () => ({
	local: await worker.browser.storage.local.get(),
	session: await worker.browser.storage.session.get(),
});
const granted = () => worker.browser.permissions.getAll();

/** As anybody may send it; what comes of it, or why not. */
const forge = (message: unknown, tab: number | null): Promise<unknown> =>
	worker.fake
		.at(tab === null ? {} : { tab }, () => worker.browser.runtime.sendMessage(message))
		.then(
			(answer) => ({ answer }),
			(error: unknown) => ({ error }),
		);

describe('a script in a page', { timeout: fuzzTimeout }, () => {
	it('there are messages, and those of pages are among them', () => {
		expect(kinds.length).toBeGreaterThan(30);
		expect(fromPages.filter((kind) => !kinds.includes(kind))).toEqual([]);
	});

	it('asks for what only the panel may in vain: no answer, and nothing has changed', async () => {
		const before = await stored();
		const others = kinds.filter((kind) => !fromPages.includes(kind));
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...others), data, async (kind, sent) => {
				expect(await forge({ santun: kind, data: sent }, 5)).toEqual({ answer: undefined });
			}),
			runs(300),
		);
		expect(await stored()).toEqual(before);
		expect(await granted()).toEqual({ origins: [], permissions: [] });
	});

	it('sends what it likes of its own kinds: nothing that was said is kept on disk, and what is kept is small', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...fromPages.filter((kind) => kind !== 'start')),
				data,
				fc.integer({ min: 1, max: 400 }),
				async (kind, sent, tab) => {
					await forge({ santun: kind, data: sent }, tab);
				},
			),
			runs(300),
		);
		const { local, session } = await stored();
		expect(JSON.stringify(local)).not.toContain(said);
		expect(Object.keys(local).filter((key) => !['counts', 'settings'].includes(key))).toEqual([]);
		expect(Object.keys(session).filter((key) => !['desk', 'site-health'].includes(key))).toEqual([]);
		expect(JSON.stringify(session).length).toBeLessThan(500_000);
	});

	it('keeps its text out of storage, however long it is', async () => {
		const long = 'x'.repeat(1_000_000);
		const chat = { conversation: long, name: long, waitingSince: null, tips: 1, details: [long] };
		await forge({ santun: 'chats', data: { chats: Array.from({ length: 50 }, () => chat) } }, 6);
		await forge({ santun: 'view', data: { view: { page: 'waiting', site: long, adapter: long } } }, 6);
		await forge({ santun: 'view', data: { view: { page: long, site: long, adapter: long } } }, 6);
		await forge({ santun: 'outcomes', data: { outcomes: [{ rule: long, what: 'seen' }] } }, 6);
		const { local, session } = await stored();
		expect(JSON.stringify(local)).not.toContain('xxx');
		expect(JSON.stringify(session).length).toBeLessThan(50_000);
	});

	it('cannot mute what is critical', async () => {
		const outcomes = Array.from({ length: 100 }, () => ({ rule: 'card-in-draft', what: 'dismissed' }));
		await forge({ santun: 'outcomes', data: { outcomes } }, 6);
		expect((await worker.ask('settings', null)).muted?.['card-in-draft']).toBeUndefined();
	});
});

describe('whatever is sent by whomever', { timeout: fuzzTimeout }, () => {
	it('is answered or refused, and the worker goes on', async () => {
		const message = fc.oneof(
			data,
			fc.record({ santun: fc.oneof(fc.constantFrom(...kinds), fc.string()), data }, { requiredKeys: ['santun'] }),
		);
		// Deleting everything is meant for those who may ask for it.
		const harmless = message.filter((one) => JSON.stringify(one)?.includes('deleteEverything') !== true);
		await fc.assert(
			fc.asyncProperty(harmless, async (sent) => {
				await forge(sent, null);
			}),
			runs(300),
		);
		const { pack } = await worker.askFrom(5, 'start', { origin: 'https://desk.example' });
		expect(pack.rules.length).toBeGreaterThan(50);
	});

	it('is not listened to where another extension sends it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...kinds), data, async (kind, sent) => {
				const answer = await worker.fake.asOther(() => forge({ santun: kind, data: sent }, null));
				expect(answer).toEqual({ answer: undefined });
			}),
			runs(100),
		);
	});
});
