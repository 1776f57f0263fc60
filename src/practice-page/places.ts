import type { Program } from '../engine/compile.ts';
import type { Language } from '../engine/message.ts';
import type { Translate } from '../locales/translate.ts';

/** The parts of the practice page. */
export interface Places {
	readonly desk: HTMLElement;
	readonly panel: HTMLElement;
	/** For everything that is no desk. */
	readonly room: HTMLElement;
}

/** What every room begins with. */
export interface Start {
	readonly program: Program;
	readonly language: Language;
	readonly t: Translate;
	readonly report: (error: unknown) => void;
	readonly signal: AbortSignal;
}
