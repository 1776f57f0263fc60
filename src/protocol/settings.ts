import type { Language } from '../engine/message.ts';
import type { Experience } from '../engine/settings.ts';

/** Settings an agent keeps. */
export interface Settings {
	/** Interface language; null follows the browser. */
	readonly language: Language | null;
	/** Everything paused until this time; 0 = not paused. */
	readonly pausedUntil: number;
	/** Single sites paused, by origin; none when missing. */
	readonly pausedSites?: Readonly<Record<string, number>>;
	/** Rules muted for this agent, and since when; none when missing. */
	readonly muted?: Readonly<Record<string, number>>;
	/** How used they are to the work; as usual when missing. */
	readonly experience?: Experience;
	/** Cards while there is no chat; missing = they may come. */
	readonly idleTips?: boolean;
	/** What the administrator has locked; nothing when missing. Told, never kept. */
	readonly locked?: readonly Lock[];
}

/** What an administrator can lock. */
export type Lock = 'language' | 'tips' | 'idle-tips' | 'rules';
