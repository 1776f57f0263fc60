/** A page of the extension as it is pictured. */
export interface PagePicture {
	readonly id: string;
	readonly title: string;
	/** Path and query within the extension. */
	readonly path: string;
	/** What must be there before the picture is taken, by CSS. */
	readonly until: string;
	/** A file of the project that is chosen first, in the page's first field for one. */
	readonly file?: string;
	/** A button to press then, by CSS, and what must be there after it. */
	readonly press?: { readonly button: string; readonly until: string };
	/** Width in px; 1000 when missing. */
	readonly width?: number;
	/** Without movement, as their user may have asked for. */
	readonly isCalm?: boolean;
}

const practice = { en: 'late-parcel', ms: 'parcel-lewat' } as const;

/** The pages to picture, in a language. */
export const ownPages = (language: 'en' | 'ms'): readonly PagePicture[] => [
	{ id: 'welcome', title: 'The first page', path: 'welcome/welcome.html', until: '.demo', isCalm: true },
	{ id: 'welcome-tip', title: 'The first page, with its tip', path: 'welcome/welcome.html', until: '[data-tip]' },
	{
		id: 'welcome-narrow',
		title: 'The first page at 320 px',
		path: 'welcome/welcome.html',
		until: '.demo',
		isCalm: true,
		width: 320,
	},
	{ id: 'options', title: 'Settings', path: 'options/options.html', until: 'h1' },
	{
		id: 'past-chats',
		title: 'Past chats, with one rule chosen',
		path: 'options/options.html#past',
		file: `test/data/fresh-${language}.ndjson`,
		until: 'table.t',
		press: { button: 'table.t .pick', until: '.ctx li' },
		width: 1280,
	},
	{
		id: 'past-chats-narrow',
		title: 'Past chats at 320 px, before a file is there',
		path: 'options/options.html#past',
		until: '.drop',
		width: 320,
	},
	{
		id: 'practice',
		title: 'A practice chat',
		path: `practice/practice.html?scenario=${practice[language]}&speed=4`,
		until: '[data-skill=apologise]',
	},
];
