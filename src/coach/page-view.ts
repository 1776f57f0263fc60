import type { Broken, EndedChat, PageView } from '../protocol/views.ts';
import { foreignFrames } from '../reader/foreign-frames.ts';
import type { CoachedChat } from './chat.ts';
import type { PageReading } from './page-reading.ts';

/** What a page shows is made of. */
export interface PageViewParts {
	readonly document: Document;
	readonly url: string;
	readonly isPaused: boolean;
	readonly page: PageReading;
	readonly chats: ReadonlyMap<string, CoachedChat>;
	/** The chat to show; null = none. */
	readonly inFront: string | null;
	/** Called where it would be shown: a chat that has just ended. */
	readonly lookBack: () => { readonly after?: EndedChat };
}

/** What a page has to show, with that chat in front. */
export const pageView = ({ document, url, isPaused, page, chats, inFront, lookBack }: PageViewParts): PageView => {
	const site = siteName(url);
	if (isPaused) return { page: 'paused', site };
	const reading = page.current();
	if (reading === null) return { page: 'waiting', site, adapter: '', ...framesOf(document) };
	const health = reading.health();
	const broken = ifAny(page.broken());
	if (health.state === 'unreadable') {
		if (page.isEarly()) return { page: 'waiting', site, adapter: '', ...framesOf(document) };
		return { page: 'unreadable', site, found: health.found, ...broken, ...framesOf(document) };
	}
	const chat = inFront === null ? undefined : chats.get(inFront);
	if (chat === undefined || health.state === 'waiting') {
		return { page: 'waiting', site, adapter: reading.adapter, ...lookBack() };
	}
	const others = [...chats.values()].filter((one) => one !== chat);
	return {
		page: 'chat',
		site,
		adapter: reading.adapter,
		chat: chat.view(),
		...lookBack(),
		others: others.map((one) => one.summary()),
		...broken,
	};
};

/** Said only where it is so. */
const ifAny = (broken: Broken | null): { readonly broken?: Broken } => (broken === null ? {} : { broken });

/** Said only where there are any. */
const framesOf = (document: Document): { readonly frames?: readonly string[] } => {
	const frames = foreignFrames(document);
	return frames.length === 0 ? {} : { frames };
};

/** The site as an agent would name it. */
const siteName = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
