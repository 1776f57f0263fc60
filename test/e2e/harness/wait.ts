import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { isBrowserGone } from './browser-process.ts';

/** What is waited for, as a clause that completes "Waited for …", and how long at most (30 s unless told: a busy machine fails nothing). */
export interface Wait {
	readonly what: string;
	readonly timeoutMs?: number;
}

/**
 * Reads again and again until the value is right, and resolves to it. The pauses between looks grow from 5 to 100 ms.
 * A read that throws counts as "not yet", since pages come and go; only the end of the browser ends the wait at once.
 * The error of a wait in vain tells what was last seen. A read that never answers cannot hold it up.
 */
export async function until<Value, Right extends Value = Value>(
	read: () => Value | Promise<Value>,
	isRight: ((value: Value) => value is Right) | ((value: Value) => boolean),
	{ what, timeoutMs = 30_000 }: Wait,
): Promise<Right> {
	const stop = new AbortController();
	let seen = 'nothing: the first read has not answered';

	async function look(): Promise<Right> {
		for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 1.5, 100)) {
			try {
				const value = await read();
				// A plain boolean check leaves Right = Value, so the cast only repeats what the check said.
				if (isRight(value)) return value as Right;
				seen = inspect(value, { depth: 6, breakLength: 120, maxStringLength: 2000 });
			} catch (error) {
				if (isBrowserGone(error)) throw error;
				seen = `the read threw ${inspect(error)}`;
			}
			await pause(pauseMs, undefined, { signal: stop.signal });
		}
	}

	async function giveUp(): Promise<never> {
		await pause(timeoutMs, undefined, { signal: stop.signal });
		throw new Error(`Waited ${timeoutMs} ms in vain for ${what}. Last seen: ${seen}`);
	}

	try {
		return await Promise.race([look(), giveUp()]);
	} finally {
		stop.abort();
	}
}
