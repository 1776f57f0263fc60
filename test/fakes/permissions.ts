import { FakeEvent } from './event.ts';

/** What may be asked for and is told of changes. */
export interface Grants {
	readonly origins?: readonly string[];
	readonly permissions?: readonly string[];
}

/** Permissions, with a user who says yes or no. */
export class FakePermissions {
	readonly #granted = new Set<string>();
	/** What the user answers to a request. */
	userSays: 'yes' | 'no' = 'yes';
	/** Every request that was made, oldest first. */
	readonly requests: Grants[] = [];
	readonly onAdded = new FakeEvent<[Grants]>();
	readonly onRemoved = new FakeEvent<[Grants]>();

	request = async (wanted: Grants): Promise<boolean> => {
		this.requests.push(wanted);
		if (this.userSays === 'no') return false;
		this.grant(wanted);
		return true;
	};

	contains = async (wanted: Grants): Promise<boolean> => names(wanted).every((name) => this.#granted.has(name));

	/** As the extension or the user takes it back. */
	remove = async (given: Grants): Promise<boolean> => {
		const had = names(given).filter((name) => this.#granted.delete(name));
		if (had.length > 0) this.onRemoved.emit(given);
		return had.length > 0;
	};

	getAll = async (): Promise<{ origins: string[]; permissions: string[] }> => {
		const all = [...this.#granted];
		return { origins: all.filter(isOrigin), permissions: all.filter((name) => !isOrigin(name)) };
	};

	/** As on the browser's own page for extensions. */
	grant(wanted: Grants): void {
		const fresh = names(wanted).filter((name) => !this.#granted.has(name));
		for (const name of fresh) this.#granted.add(name);
		if (fresh.length > 0) this.onAdded.emit(wanted);
	}

	reset(): void {
		this.#granted.clear();
		this.requests.length = 0;
		this.userSays = 'yes';
		this.onAdded.clear();
		this.onRemoved.clear();
	}
}

function names({ origins = [], permissions = [] }: Grants): readonly string[] {
	return [...origins, ...permissions];
}

function isOrigin(name: string): boolean {
	return name.includes('://') || name === '<all_urls>';
}
