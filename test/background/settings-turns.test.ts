import { expect, it } from 'vitest';
import { startWorker } from '../fakes/worker.ts';

it('of two changes made at once, neither is lost', async () => {
	const worker = await startWorker();
	await Promise.all([
		worker.ask('changeSettings', { settings: { pausedUntil: 5 } }),
		worker.ask('changeSettings', { settings: { language: 'ms' } }),
		worker.ask('changeSettings', { settings: { pausedUntil: 0, experience: 'new' } }),
	]);
	expect(await worker.ask('settings', null)).toEqual({ language: 'ms', pausedUntil: 0, experience: 'new' });
});

it('one that the browser does not keep holds up none after it', async () => {
	const worker = await startWorker();
	const { set } = worker.browser.storage.local;
	worker.browser.storage.local.set = async () => Promise.reject(new Error('full'));
	await expect(worker.ask('changeSettings', { settings: { language: 'ms' } })).rejects.toThrow();
	worker.browser.storage.local.set = set;
	await worker.ask('changeSettings', { settings: { language: 'en' } });
	expect(await worker.ask('settings', null)).toMatchObject({ language: 'en' });
});
