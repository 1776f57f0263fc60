/** Which folder may import from which others; the same table as in docs/architecture.md. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	locales: ['engine'],
	adapters: ['engine'],
	'protocol.ts': ['engine'],
	browser: ['protocol.ts', 'engine', 'locales'],
	ui: ['engine', 'locales'],
	reader: ['adapters', 'engine'],
	packs: ['engine'],
	transcripts: ['engine'],
	coach: ['reader', 'adapters', 'engine', 'protocol.ts'],
	probe: ['browser', 'reader'],
	content: ['coach', 'reader', 'adapters', 'engine', 'browser', 'protocol.ts'],
	options: ['ui', 'packs', 'transcripts', 'engine', 'browser', 'protocol.ts', 'locales'],
	panel: ['ui', 'engine', 'browser', 'protocol.ts', 'locales'],
	practice: ['ui', 'coach', 'reader', 'adapters', 'engine', 'browser', 'protocol.ts', 'locales', 'scenarios'],
	// Pages that put the panel and the desk together.
	'practice-page': [
		...['panel', 'practice', 'ui', 'coach', 'adapters', 'packs', 'transcripts'],
		...['engine', 'browser', 'protocol.ts', 'locales'],
	],
	welcome: ['practice', 'ui', 'coach', 'engine', 'browser', 'protocol.ts', 'locales'],
	background: ['packs', 'adapters', 'browser', 'protocol.ts', 'engine'],
	cli: ['practice', 'packs', 'transcripts', 'engine'],
	host: ['engine'],
	// Builds, tests and plays the product from outside of it.
	tools: ['practice', 'panel', 'coach', 'browser', 'protocol.ts', 'engine', 'locales', 'packs'],
};
