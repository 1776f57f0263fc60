import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Children of a killed browser may write a moment longer. */
const PATIENTLY = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };

/** Lines of stderr that are kept to explain a crash. */
const TAIL_LINES = 25;

/** A browser process that is watched. */
export interface BrowserProcess {
	/** `work`, or the error that tells of the browser's end with the tail of its stderr, whichever comes first. */
	orGone<Value>(work: Promise<Value>): Promise<Value>;
	/** Says that the browser is about to be closed: its end is then nothing to report. */
	expectEnd(): void;
	/** Resolves, to the error that tells of it, when the process has ended for whatever reason. */
	readonly ended: Promise<Error>;
	/** Ends the process at once; harmless when it has ended already. */
	kill(): void;
}

/**
 * Watches a browser that was started with a piped stderr. An end that nobody announced is printed once, since
 * whoever drives the browser through a library otherwise only hears that a connection closed.
 * The browser does not outlive this process, and `profile` (a folder, if it is ours to remove) does not outlive it.
 */
export function watchProcess(child: ChildProcess, name: string, profile?: string): BrowserProcess {
	const tail = keepTail(child);
	const kill = (): void => void child.kill('SIGKILL');
	const forget = onExit(() => {
		kill();
		if (profile !== undefined) rmSync(profile, PATIENTLY);
	});
	let isExpected = false;
	const ended = endOf(child).then(async (how) => {
		if (profile !== undefined) await rm(profile, PATIENTLY);
		forget();
		const error = new BrowserGone(`${name} ${isExpected ? 'was closed' : how}.${tail()}`);
		if (!isExpected) console.error(error.message);
		return error;
	});
	return {
		orGone: (work) =>
			Promise.race([
				work,
				ended.then((error) => {
					throw error;
				}),
			]),
		expectEnd: () => {
			isExpected = true;
		},
		ended,
		kill,
	};
}

/** Whether the error says that the whole browser is gone, in our words or in puppeteer's, so waiting is pointless. */
export function isBrowserGone(error: unknown): boolean {
	return error instanceof BrowserGone || (error instanceof Error && error.name === 'ConnectionClosedError');
}

/** A class only so that `until` can tell it from an error that may pass. */
class BrowserGone extends Error {
	override readonly name = 'BrowserGone';
}

/** Resolves to how the process ended, once the rest of its stderr has arrived (which lingering children may delay). */
function endOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve) => {
		child.once('error', (error) => resolve(`could not be started: ${error.message}`));
		child.once('exit', async (code, signal) => {
			await Promise.race([once(child, 'close'), pause(500)]);
			resolve(`ended by itself (${signal ?? `exit code ${code}`})`);
		});
	});
}

/** Collects the last lines of stderr; the answer says so when there were none. */
function keepTail(child: ChildProcess): () => string {
	let text = '';
	child.stderr?.on('data', (more: Buffer) => {
		text = (text + more.toString()).split('\n').slice(-TAIL_LINES).join('\n');
	});
	return () => (text.trim() === '' ? ' It said nothing on stderr.' : ` Its stderr ended with:\n${text.trim()}`);
}

/** Calls `act` when this process exits or is told to end; answers how to call that off. */
function onExit(act: () => void): () => void {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	function onSignal(signal: NodeJS.Signals): void {
		act();
		callOff();
		process.kill(process.pid, signal);
	}
	function callOff(): void {
		process.off('exit', act);
		for (const signal of signals) process.off(signal, onSignal);
	}
	process.once('exit', act);
	for (const signal of signals) process.once(signal, onSignal);
	return callOff;
}
