import { compilePack, compilePackInSteps, type Program } from '../engine/compile.ts';
import { glanceFacts } from '../engine/facts/glance-facts.ts';
import type { RulePack } from '../engine/rule.ts';
import { defaultSettings, type EngineSettings } from '../engine/settings.ts';
import { finishSlowly } from '../engine/steps.ts';

/** Compiles a pack for pages that a panel looks at: it also learns what the chat at a glance shows. */
export const panelProgram = (pack: RulePack, settings: EngineSettings = defaultSettings): Program =>
	compilePack(pack, settings, glanceFacts);

/** Work that a page bears without a stutter: half of what one frame of its screen takes. */
const sliceMs = 8;

/**
 * The same for a page that somebody works in: in slices, so that keys and clicks are answered in between. `nextTask`
 * resolves in the next turn of the event loop, even in a hidden tab.
 */
export const panelProgramInSlices = (
	pack: RulePack,
	settings: EngineSettings,
	nextTask: () => Promise<void>,
	now: () => number = () => performance.now(),
): Promise<Program> => {
	let began = now();
	const rest = (): Promise<void> | null => {
		if (now() - began < sliceMs) return null;
		return nextTask().then(() => {
			began = now();
		});
	};
	return finishSlowly(compilePackInSteps(pack, settings, glanceFacts), rest);
};
