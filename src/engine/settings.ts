/** Numbers an agent or a team may tune; the engine's defaults are those the product ships with. */
export interface EngineSettings {
	/** How long no key must be pressed before a draft counts as settled. The host sends `paused` after this time. */
	readonly pauseMs: number;
	/** Most new tips about one agent message. */
	readonly tipsPerMessage: number;
	/** Most tips in one conversation; critical ones do not count. */
	readonly tipsPerChat: number;
	/** Mild skills (greet, use-name, close) stop this many tips before the cap of the conversation. */
	readonly keptForOthers: number;
	/** Rules that the agent does not want; critical ones speak all the same. */
	readonly muted: readonly string[];
}

export const defaultSettings: EngineSettings = {
	pauseMs: 800,
	tipsPerMessage: 2,
	tipsPerChat: 8,
	keptForOthers: 2,
	muted: [],
};

/** How used an agent is to the work, as they say themselves. */
export type Experience = 'new' | 'usual' | 'experienced';

const budgets: Readonly<Record<Experience, Partial<EngineSettings>>> = {
	new: { tipsPerChat: 10 },
	usual: {},
	/** Good manners are left to them: the whole chat's tips are kept for what matters more. */
	experienced: { tipsPerMessage: 1, tipsPerChat: 5, keptForOthers: 5 },
};

/** The engine's settings for an agent. */
export const settingsFor = (experience: Experience, muted: readonly string[]): EngineSettings => ({
	...defaultSettings,
	...budgets[experience],
	muted,
});
