import path from 'node:path';

/**
 * Names of properties that stay inside the engine: no pack, chat or line of tips has them, so they may be short. What
 * databases take as a function is little, and these names are some two per cent of it.
 */
export const ownNames = [
	...['state', 'program', 'hits', 'standing', 'settled', 'elsewhere', 'learn', 'outputs', 'matcher', 'literals'],
	...['agentMessages', 'agentsBefore', 'customerMessages', 'customerSaidBye', 'customerTyping', 'lastSaid', 'listOf'],
	...['waitingSince', 'lastCustomerAt', 'lastAgentAt', 'openedAt', 'raisedBy', 'askedAfter', 'managersAfter'],
	...['abuseAfter', 'knownAfter', 'lastAfter', 'spentNow', 'heldBack', 'draftList', 'conditional', 'knownLists'],
	...['atStart', 'atEnd', 'mayBeginPhrase', 'includedBy', 'patternsOf', 'byFirstWord', 'isPlainList', 'findProblems'],
];

/** How esbuild makes the engine for hosts that embed JavaScript: one plain script. */
export const bundleEngine = (root) => ({
	entryPoints: { engine: path.join(root, 'src/host/engine.ts') },
	absWorkingDir: root,
	bundle: true,
	minify: true,
	mangleProps: new RegExp(`^(?:${ownNames.join('|')})$`),
	format: 'iife',
	target: 'es2022',
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
});
