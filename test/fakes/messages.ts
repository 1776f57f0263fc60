import { overTheWire } from './json.ts';

/** Where code runs: a frame of a tab, or with `tab: null` the extension's own background and pages. */
export interface Place {
	readonly tab: number | null;
	readonly frame: number | null;
	readonly url: string;
}

/** What a listener is told about who sent a message. */
export interface FakeSender {
	readonly id: string;
	readonly url: string;
	readonly origin: string;
	readonly tab?: { readonly id: number };
	readonly frameId?: number;
}

type Listener = (message: unknown, sender: FakeSender, sendResponse: (answer: unknown) => void) => unknown;

/** The messages between contexts, with the rules of the browsers: JSON both ways, the first listener that promises an answer wins. */
export class FakeMessages {
	/** Who sends; another id stands for another extension. */
	senderId: string;
	readonly #listeners = new Map<Listener, Place>();
	/** Where listeners are added and messages sent from. */
	place: Place;

	constructor(id: string, place: Place) {
		this.senderId = id;
		this.place = place;
	}

	readonly onMessage = {
		addListener: (listener: Listener): void => {
			this.#listeners.set(listener, this.place);
		},
		removeListener: (listener: Listener): void => {
			this.#listeners.delete(listener);
		},
		hasListener: (listener: Listener): boolean => this.#listeners.has(listener),
	};

	/** To the extension's own contexts. Unlike in a browser a context hears itself, so that a test can play both ends. */
	send(message: unknown): Promise<unknown> {
		return this.#deliver(message, (place) => place.tab === null);
	}

	/** To the frames of a tab, or to one of them. */
	sendToTab(tab: number, message: unknown, frame?: number): Promise<unknown> {
		return this.#deliver(message, (place) => place.tab === tab && (frame === undefined || place.frame === frame));
	}

	clear(): void {
		this.#listeners.clear();
	}

	/** Lets go of what listens in that place. */
	forget(gone: Place): void {
		for (const [listener, place] of this.#listeners) if (place === gone) this.#listeners.delete(listener);
	}

	async #deliver(message: unknown, isReceiver: (place: Place) => boolean): Promise<unknown> {
		const sender = senderAt(this.senderId, this.place);
		const receivers = [...this.#listeners].filter(([, place]) => isReceiver(place)).map(([listener]) => listener);
		if (receivers.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
		const answers = receivers
			.map((listener) => answerOf(listener, overTheWire(message), sender))
			.filter((answer) => answer !== null);
		return answers.length === 0 ? undefined : overTheWire(await Promise.race(answers));
	}
}

function senderAt(id: string, { tab, frame, url }: Place): FakeSender {
	return {
		id,
		url,
		// Node knows no origin for the schemes of extensions.
		origin: url.split('/').slice(0, 3).join('/'),
		...(tab === null ? {} : { tab: { id: tab } }),
		...(frame === null ? {} : { frameId: frame }),
	};
}

/** A promise of the answer, or null where the listener leaves the message to others. */
function answerOf(listener: Listener, message: unknown, sender: FakeSender): Promise<unknown> | null {
	let respond: (answer: unknown) => void = () => undefined;
	const response = new Promise((resolve) => {
		respond = resolve;
	});
	const returned = listener(message, sender, respond);
	if (returned === true) return response;
	if (!(returned instanceof Promise)) return null;
	// Only the text of an error crosses over.
	return returned.catch((error: unknown) => {
		throw new Error(error instanceof Error ? error.message : String(error));
	});
}
