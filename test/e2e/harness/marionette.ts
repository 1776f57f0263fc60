import { once } from 'node:events';
import { connect } from 'node:net';

/** A connection to Firefox's own remote protocol, which Debian's Firefox speaks without any driver program. */
export interface Marionette {
	/** Sends one command and resolves to its result. An error names the command. */
	send(command: string, parameters?: object): Promise<unknown>;
	/** Hangs up; commands without an answer fail. */
	close(): void;
}

interface Pending {
	readonly command: string;
	readonly resolve: (result: unknown) => void;
	readonly reject: (error: Error) => void;
}

/**
 * Connects to a Firefox that listens on this port of the loopback interface, once it has introduced itself.
 * Protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
	const socket = connect(port, '127.0.0.1');
	const pending = new Map<number, Pending>();
	let lastId = 0;
	let greet: (() => void) | null = null;
	const greeted = new Promise<void>((resolve) => {
		greet = resolve;
	});

	socket.on('data', packetReader(onPacket));
	socket.on('close', () => {
		for (const { command, reject } of pending.values()) reject(new Error(`${command}: Firefox hung up`));
		pending.clear();
	});

	function onPacket(packet: unknown): void {
		if (!Array.isArray(packet)) {
			greet?.();
			return;
		}
		const [, id, problem, result]: readonly unknown[] = packet;
		const request = pending.get(Number(id));
		pending.delete(Number(id));
		if (problem) request?.reject(new Error(`${request.command}: ${describeProblem(problem)}`));
		else request?.resolve(result);
	}

	await once(socket, 'connect');
	socket.on('error', (error) => socket.destroy(error));
	await greeted;
	return {
		send: (command, parameters = {}) =>
			new Promise((resolve, reject) => {
				if (socket.destroyed) {
					reject(new Error(`${command}: the connection to Firefox is closed`));
					return;
				}
				lastId += 1;
				pending.set(lastId, { command, resolve, reject });
				socket.write(packetOf([0, lastId, command, parameters]));
			}),
		close: () => socket.destroy(),
	};
}

/** One value as it travels: its length in bytes, a colon, JSON. */
function packetOf(value: unknown): Buffer {
	const body = Buffer.from(JSON.stringify(value));
	return Buffer.concat([Buffer.from(`${body.length}:`), body]);
}

/**
 * A function that takes chunks as they arrive and calls `onPacket` once per complete packet. Chunks may end anywhere,
 * in a length or inside a character, so everything is counted and kept in bytes.
 */
function packetReader(onPacket: (packet: unknown) => void): (chunk: Buffer) => void {
	let bytes = Buffer.alloc(0);
	return (chunk) => {
		bytes = Buffer.concat([bytes, chunk]);
		for (;;) {
			const colon = bytes.indexOf(':');
			if (colon === -1) return;
			const start = colon + 1;
			const end = start + Number(bytes.toString('latin1', 0, colon));
			if (bytes.length < end) return;
			const body = bytes.toString('utf8', start, end);
			bytes = bytes.subarray(end);
			onPacket(JSON.parse(body));
		}
	};
}

/** The protocol's error object in words, with the script's stack where there is one. */
function describeProblem(problem: unknown): string {
	const { error, message, stacktrace } = { error: '', message: '', stacktrace: '', ...Object(problem) };
	return [`${error}: ${message}`, String(stacktrace).trim()].filter(Boolean).join('\n');
}
