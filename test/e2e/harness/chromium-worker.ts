import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import { until } from './wait.ts';

/** The service worker of one extension, whichever run of it is on: it may end and start again at any moment. */
export interface Worker {
	/** Runs the function in the worker, which is woken if it sleeps; the function is sent as text, its arguments as JSON. */
	evaluate<Args extends readonly unknown[], Result>(
		run: (...args: Args) => Result,
		...args: Args
	): Promise<Awaited<Result>>;
	/** Ends the run that is on, or none; resolves when it has ended, though whoever waits may have woken the next one. */
	stop(): Promise<void>;
}

/** Resolves to the worker as soon as the browser knows of it. */
export async function findWorker(browser: Browser, extensionId: string): Promise<Worker> {
	const isOurs = (url: string): boolean => url.startsWith(`chrome-extension://${extensionId}/`);
	const version = await withVersions(browser, (versions) => versions.wait(({ scriptURL }) => isOurs(scriptURL)));
	return {
		async evaluate(run, ...args) {
			await withVersions(browser, async (versions) => {
				await versions.session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
				await versions.wait((one) => isOurs(one.scriptURL) && one.runningStatus === 'running');
			});
			const target = await until(
				() => browser.targets().find((one) => one.type() === 'service_worker' && isOurs(one.url())),
				(found) => found !== undefined,
				{ what: 'the service worker to run' },
			);
			// A session of our own: what the browser's driver keeps for a target dies with the first run of its worker.
			const session = await target.createCDPSession();
			try {
				const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
					expression: `(${run})(...${JSON.stringify(args)})`,
					awaitPromise: true,
					returnByValue: true,
				});
				if (exceptionDetails !== undefined)
					throw new Error(`In the worker: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
				return result.value;
			} finally {
				await session.detach();
			}
		},
		async stop() {
			await withVersions(browser, async (versions) => {
				const stopped = versions.wait((one) => one.versionId === version.versionId && one.runningStatus === 'stopped');
				await versions.session.send('ServiceWorker.stopWorker', { versionId: version.versionId });
				await stopped;
			});
		},
	};
}

type Version = Protocol.ServiceWorker.ServiceWorkerVersion;

interface Versions {
	readonly session: CDPSession;
	/** The first version, of those told until now or told later, that fits. */
	wait(fits: (version: Version) => boolean): Promise<Version>;
}

/** Lends a look at all service workers of the browser: only a page is told of them, so one is opened behind the others. */
async function withVersions<Result>(browser: Browser, use: (versions: Versions) => Promise<Result>): Promise<Result> {
	const page = await browser.newPage({ type: 'tab', background: true });
	try {
		const session = await page.createCDPSession();
		const told: Version[] = [];
		session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => told.push(...versions));
		await session.send('ServiceWorker.enable');
		return await use({
			session,
			wait: (fits) =>
				until(
					() => told.find(fits),
					(found) => found !== undefined,
					{ what: 'the service worker' },
				),
		});
	} finally {
		await page.close();
	}
}
