import { type Place, placesIn } from './places.ts';
import { plainData } from './plain-data.ts';
import { readYaml } from './read-yaml.ts';

/** A practice chat as it stands in a pack, not yet checked. */
export interface PackedChat {
	readonly data: unknown;
	/** Where the part at a path such as `talk[3].text` stands; the chat itself for '' and for parts that are missing. */
	readonly placeOf: (path: string) => Place;
}

/** So many are taken of a pack. */
const mostChats = 100;

/** The practice chats that a pack carries; none where it cannot be read, since that is told where packs are checked. */
export const practiceChats = (file: string, text: string): readonly PackedChat[] => {
	const { tree } = readYaml(text);
	const entry = tree?.kind === 'group' ? tree.entries.find(({ key }) => key === 'practice') : undefined;
	if (entry === undefined || entry.value.kind !== 'list') return [];
	const place = placesIn(file, text);
	return entry.value.items.slice(0, mostChats).map((item) => {
		const { data, offsetOf } = plainData(item);
		return { data, placeOf: (path) => place(path === '' ? item.at : offsetOf(path)) };
	});
};
