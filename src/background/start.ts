import { settings } from '../browser/settings.ts';
import type { Item } from '../browser/storage.ts';
import { type Place, placeAt } from '../packs/apply-head.ts';
import type { Protocol } from '../protocol/messages.ts';
import { counts } from './learned.ts';
import { localAdapters, localFor } from './local-adapters.ts';
import { mergedPack } from './packs.ts';
import { heldSettings } from './policy.ts';
import { teamPack } from './team-pack.ts';

/** Where a page is read and by whom. */
export const placeOf = async (address: string | null): Promise<Place> =>
	placeAt(address, (await heldSettings()).experience ?? 'usual');

/** What a site is coached with. Where storage fails, the shipped rules and settings are: coaching goes on. */
export const startWith = async (origin: string | null): Promise<ReturnType<Protocol['start']>> => {
	const [merged, own, local] = await Promise.all([
		placeOf(origin).then(mergedPack),
		heldSettings(),
		localFor(origin).catch(() => []),
	]);
	return { ...merged, settings: own, local };
};

/** What coaching goes by. */
const kept: readonly Pick<Item<unknown>, 'isLost'>[] = [settings, teamPack, localAdapters, counts];

/** Whether something of it is kept and cannot be read. */
export const isKeptLost = async (): Promise<boolean> =>
	(await Promise.all(kept.map((one) => one.isLost()))).includes(true);
