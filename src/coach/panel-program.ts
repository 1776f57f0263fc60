import { compilePack, type Program } from '../engine/compile.ts';
import { glanceFacts } from '../engine/facts/glance-facts.ts';
import type { RulePack } from '../engine/rule.ts';
import { defaultSettings, type EngineSettings } from '../engine/settings.ts';

/** Compiles a pack for pages that a panel looks at: it also learns what the chat at a glance shows. */
export const panelProgram = (pack: RulePack, settings: EngineSettings = defaultSettings): Program =>
	compilePack(pack, settings, glanceFacts);
