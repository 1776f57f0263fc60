import browser, { type Runtime } from 'webextension-polyfill';
import type { Protocol } from '../protocol/messages.ts';

/** Name of a message between contexts. */
export type Kind = keyof Protocol;
export type Data<K extends Kind> = Parameters<Protocol[K]>[0];
export type Reply<K extends Kind> = ReturnType<Protocol[K]>;

/** Who sent a message. Only `trusted` senders are pages or the worker of this extension; content scripts are not. */
export interface Sender {
	readonly trusted: boolean;
	readonly tab: number | null;
	readonly frame: number | null;
	/** Origin of the page a content script stands in; of the extension for its own pages. */
	readonly origin: string | null;
}

export type Handlers = {
	/** Undefined = not for me: another frame may know. */
	readonly [K in Kind]?: (data: Data<K>, sender: Sender) => Reply<K> | Promise<Reply<K>> | undefined;
};

/** What content scripts may send: they share a process with the page and may be forged by it. */
const fromContent: ReadonlySet<string> = new Set<Kind>([
	'composerHere',
	'view',
	'chats',
	'start',
	'outcomes',
	'insertInPage',
]);

interface Envelope {
	readonly santun: string;
	readonly data: unknown;
}

const isEnvelope = (message: unknown): message is Envelope =>
	typeof message === 'object' && message !== null && 'santun' in message && typeof message.santun === 'string';

/**
 * Sends to the extension's own pages and worker. Rejects when nobody listens (a closed panel: normal, not an error) or
 * when the handler failed.
 */
export const send = async <K extends Kind>(kind: K, data: Data<K>): Promise<Reply<K>> =>
	(await browser.runtime.sendMessage({ santun: kind, data })) as Reply<K>;

/**
 * Sends to the content scripts in all frames of a tab, or in one; the first that knows what it is about answers. Rejects
 * when there is none.
 */
export const sendToTab = async <K extends Kind>(
	tab: number,
	kind: K,
	data: Data<K>,
	frame?: number,
): Promise<Reply<K>> =>
	(await browser.tabs.sendMessage(
		tab,
		{ santun: kind, data },
		frame === undefined ? undefined : { frameId: frame },
	)) as Reply<K>;

/** Scheme and host as written; `URL.origin` knows no origin for the schemes of extensions everywhere. */
const originOfUrl = (url: string): string => url.split('/').slice(0, 3).join('/');

/** Origin of the extension's own pages, without a slash at the end. */
const ownOrigin = (): string => originOfUrl(browser.runtime.getURL('/'));

const originOf = (sender: Runtime.MessageSender): string | null => {
	// Chromium fills in `origin`, the type of the polyfill does not know it.
	const { origin } = sender as { origin?: unknown };
	if (typeof origin === 'string') return origin;
	return sender.url === undefined ? null : originOfUrl(sender.url);
};

const senderOf = (sender: Runtime.MessageSender): Sender => {
	const origin = originOf(sender);
	const isOwn = sender.id === browser.runtime.id;
	return {
		// An extension page in a tab has a tab too, so only the origin tells; the worker alone has neither.
		trusted: isOwn && (origin === ownOrigin() || (origin === null && sender.tab === undefined)),
		tab: sender.tab?.id ?? null,
		frame: sender.frameId ?? null,
		origin,
	};
};

/**
 * Answers messages until the signal aborts: one listener a context, and not an async one, since a listener that
 * answers what it does not know steals the reply from the one that does. Unknown kinds and senders that may not send
 * them are left unanswered.
 */
export const handle = (handlers: Handlers, signal: AbortSignal): void => {
	const byKind = new Map<string, (data: never, sender: Sender) => unknown>(Object.entries(handlers));
	const listener = (message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined => {
		if (!isEnvelope(message) || from.id !== browser.runtime.id) return undefined;
		const handler = byKind.get(message.santun);
		if (handler === undefined) return undefined;
		const sender = senderOf(from);
		if (!sender.trusted && !fromContent.has(message.santun)) return undefined;
		try {
			const reply = handler(message.data as never, sender);
			return reply === undefined ? undefined : Promise.resolve(reply);
		} catch (error) {
			return Promise.reject(error);
		}
	};
	browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
	signal.addEventListener('abort', () =>
		browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener),
	);
};
