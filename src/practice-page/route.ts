import { type Help, helpLevels, paces, type SpeedOfTime } from './rehearse/help.ts';

/** What the address of the practice page asks for. */
export type Route =
	| { readonly room: 'home' }
	/** A chat that plays by itself. */
	| { readonly room: 'scene' }
	/** A scenario's runs; null = whatever is opened there. */
	| { readonly room: 'stage'; readonly id: string | null }
	| {
			readonly room: 'rehearse';
			readonly id: string;
			readonly help: Help;
			readonly time: SpeedOfTime;
			/** How fast everything runs, for tests; 1 = as in life. */
			readonly speed: number;
	  };

const oneOf = <T extends string>(value: string | null, choices: readonly T[], fallback: T): T =>
	choices.find((choice) => choice === value) ?? fallback;

/** `?rehearse=ID&help=all|tips|after|none&time=life|calm`, `?stage=ID`, `?scenario=ID…` as the desk reads it, or nothing. */
export const routeOf = (search: string): Route => {
	const query = new URLSearchParams(search);
	const id = query.get('rehearse');
	if (id !== null) {
		const speed = Number(query.get('speed') ?? 1);
		return {
			room: 'rehearse',
			id,
			help: oneOf(query.get('help'), helpLevels, 'all'),
			time: oneOf(query.get('time'), paces, 'life'),
			speed: Number.isFinite(speed) && speed > 0 ? speed : 1,
		};
	}
	const staged = query.get('stage');
	if (staged !== null) return { room: 'stage', id: staged === '' ? null : staged };
	return query.has('scenario') || query.has('lang') ? { room: 'scene' } : { room: 'home' };
};

/** Addresses within the practice page. */
export const addressOf = {
	home: '?',
	scene: (id: string): string => `?scenario=${id}`,
	/** Null = the place where a file is opened. */
	stage: (id: string | null): string => `?stage=${id ?? ''}`,
	rehearse: (id: string, help: Help, time: SpeedOfTime): string => `?rehearse=${id}&help=${help}&time=${time}`,
} as const;
