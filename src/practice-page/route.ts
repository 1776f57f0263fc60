import { type Help, helpLevels, paces, type SpeedOfTime } from './rehearse/help.ts';

/** What the address of the practice page asks for. */
export type Route =
	| { readonly room: 'home' }
	/** A chat that plays by itself. */
	| { readonly room: 'scene' }
	/** A scenario's runs; null = whatever is opened there. */
	| { readonly room: 'stage'; readonly id: string | null }
	/** An own scenario; null = what was last written. */
	| { readonly room: 'write'; readonly id: string | null }
	/** A course; a place to put one together; scorecards of learners. */
	| { readonly room: 'course' | 'make' | 'scores' }
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

/** `?rehearse=ID&help=all|tips|after|none&time=life|calm`, `?stage=ID`, `?write=ID`, `?course`, `?make`, `?scores`, `?scenario=ID…` as the desk reads it, or nothing. */
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
	for (const room of ['course', 'make', 'scores'] as const) if (query.has(room)) return { room };
	for (const room of ['stage', 'write'] as const) {
		const asked = query.get(room);
		if (asked !== null) return { room, id: asked === '' ? null : asked };
	}
	return query.has('scenario') || query.has('lang') ? { room: 'scene' } : { room: 'home' };
};

/** Addresses within the practice page. */
export const addressOf = {
	home: '?',
	scene: (id: string): string => `?scenario=${id}`,
	course: '?course',
	make: '?make',
	scores: '?scores',
	/** Null = the place where a file is opened. */
	stage: (id: string | null): string => `?stage=${id ?? ''}`,
	/** Null = what was last written. */
	write: (id: string | null): string => `?write=${id ?? ''}`,
	rehearse: (id: string, help: Help, time: SpeedOfTime): string => `?rehearse=${id}&help=${help}&time=${time}`,
} as const;
