import { type ReadonlySignal, signal } from '@preact/signals';
import type { NewsText } from '../protocol.ts';
import { orNull, type PanelHost } from './host.ts';

/** What the team should know today. */
export interface News {
	readonly shown: ReadonlySignal<readonly NewsText[]>;
	load(): void;
	/** The agent has read all that is shown. */
	read(): void;
}

export function createNews({ send }: PanelHost): News {
	const shown = signal<readonly NewsText[]>([]);
	return {
		shown,
		load: () => {
			void orNull(send('news', null)).then((news) => {
				shown.value = news ?? [];
			});
		},
		read: () => {
			const ids = shown.value.map(({ id }) => id);
			shown.value = [];
			if (ids.length > 0) void orNull(send('newsRead', { ids }));
		},
	};
}
