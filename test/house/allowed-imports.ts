/** Which folder may import from which others; the same table as in docs/architecture.md. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	locales: ['engine'],
	adapters: ['engine'],
	protocol: ['adapters', 'engine'],
	browser: ['protocol', 'engine', 'locales'],
	ui: ['engine', 'locales'],
	reader: ['adapters', 'engine'],
	packs: ['engine'],
	transcripts: ['engine'],
	coach: ['reader', 'adapters', 'engine', 'protocol'],
	probe: ['browser', 'reader'],
	content: ['coach', 'reader', 'adapters', 'engine', 'browser', 'protocol'],
	options: ['ui', 'packs', 'transcripts', 'engine', 'browser', 'protocol', 'locales'],
	panel: ['ui', 'engine', 'browser', 'protocol', 'locales'],
	practice: ['ui', 'coach', 'reader', 'adapters', 'engine', 'browser', 'protocol', 'locales', 'scenarios'],
	// Pages that put the panel and the desk together.
	'practice-page': [
		...['panel', 'practice', 'ui', 'coach', 'adapters', 'packs', 'transcripts'],
		...['engine', 'browser', 'protocol', 'locales'],
	],
	welcome: ['practice', 'ui', 'coach', 'engine', 'browser', 'protocol', 'locales'],
	background: ['packs', 'adapters', 'browser', 'protocol', 'engine'],
	cli: ['practice', 'packs', 'transcripts', 'engine'],
	host: ['engine'],
	// Builds, tests and plays the product from outside of it.
	tools: ['practice', 'panel', 'coach', 'browser', 'protocol', 'engine', 'locales', 'packs'],
};
