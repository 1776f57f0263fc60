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
}

export const defaultSettings: EngineSettings = {
	pauseMs: 800,
	tipsPerMessage: 2,
	tipsPerChat: 8,
	keptForOthers: 2,
};
