/** What jsdom lacks: pastes. As in Firefox, an event may carry an empty copy of what it was given. */
class FakeDataTransfer {
	readonly #data = new Map<string, string>();
	setData = (type: string, value: string): void => {
		this.#data.set(type, value);
	};
	getData = (type: string): string => this.#data.get(type) ?? '';
}

export const fakePastes = ({ areEmpty = false }: { readonly areEmpty?: boolean } = {}): void => {
	class FakeClipboardEvent extends Event {
		readonly #data: FakeDataTransfer;
		constructor(type: string, init: EventInit & { readonly clipboardData: FakeDataTransfer }) {
			super(type, init);
			this.#data = areEmpty ? new FakeDataTransfer() : init.clipboardData;
		}
		get clipboardData(): FakeDataTransfer {
			return this.#data;
		}
	}
	Object.assign(globalThis, { DataTransfer: FakeDataTransfer, ClipboardEvent: FakeClipboardEvent });
};

export const forgetPastes = (): void => {
	Reflect.deleteProperty(globalThis, 'DataTransfer');
	Reflect.deleteProperty(globalThis, 'ClipboardEvent');
};

/** What a paste says it carries. */
export const pasted = (event: Event, type = 'text/plain'): string =>
	(event as ClipboardEvent).clipboardData?.getData(type) ?? '';
