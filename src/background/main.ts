import { onToolbarClick, setBadge, setIcon } from '../browser/action.ts';
import { onCommand } from '../browser/commands.ts';
import { addressOf, readIn, setUpIn, startIn, tabsOn } from '../browser/content-scripts.ts';
import { reportErrors } from '../browser/errors.ts';
import { type Data, handle, send, sendToTab } from '../browser/messenger.ts';
import { openPanel } from '../browser/open-panel.ts';
import { insertInPage } from '../browser/page-world.ts';
import { openOwnPage } from '../browser/pages.ts';
import { dropOrigin, grantedPatterns, onGrantsChanged, requestOrigin, siteOf } from '../browser/permissions.ts';
import { openPinned } from '../browser/pins.ts';
import { onFirstInstall, onStart } from '../browser/runtime.ts';
import { parseSettings, settings } from '../browser/settings.ts';
import { deleteEverything, keepFromPages } from '../browser/storage.ts';
import { keepTab } from '../browser/tabs.ts';
import { badgeText, iconLook } from './badge.ts';
import { desk, followTabs, noteChats } from './desk.ts';
import { exportCounts } from './export-counts.ts';
import { idleCard } from './idle.ts';
import { keepRules, rulesOfPin } from './kept-rules.ts';
import { obey } from './keys.ts';
import { counts, giveNewStart, myWeek, noteOutcomes } from './learned.ts';
import {
	dropLocal,
	exportLocal,
	importLocal,
	localAdapters,
	onGivenAdaptersChanged,
	saveLocal,
} from './local-adapters.ts';
import { newsNow, noteRead } from './news.ts';
import { mergedPack, onPacksChanged, packsWithPractice, packTexts, rulesWithExamples } from './packs.ts';
import { heldSettings, onPolicyChanged, policyState, withoutLocked } from './policy.ts';
import { noteHealth } from './site-health.ts';
import { knownSites, siteState, sitesOff, syncSites } from './sites.ts';
import { isKeptLost, placeOf, startWith } from './start.ts';
import { saveTeamPack } from './team-pack.ts';
import { triedPack } from './tried-pack.ts';

/** The worker stops and starts as the browser likes: nothing here is kept in memory, and listeners are set at once. */
const life = new AbortController().signal;
const report = reportErrors('background');
const sync = (): void => {
	syncSites().catch(report);
};

keepFromPages().catch(report);
onStart(sync);
onFirstInstall(() => openOwnPage('welcome').catch(report));
onGrantsChanged(sync);
followTabs(Date.now, report);

/** The panel looks again at what it shows. A closed one hears nothing, and asks when it opens. */
const tellPanel = async (): Promise<void> => {
	await send('changed', { pack: null, settings: await heldSettings() }).catch(() => undefined);
};

onToolbarClick((tab) => {
	openPanel(tab).catch(report);
	const origin = tab.url === null ? null : siteOf(tab.url);
	// Asked within the same click; resolves at once where it was granted before. Refusing is an answer, not an error.
	const asked = origin === null ? Promise.resolve(false) : requestOrigin(origin).catch(() => false);
	// The click also lets the tab's address be known, which a panel that is open already has not asked for since.
	asked.then(tellPanel).catch(report);
});

onCommand((command, tab) => {
	obey(command, tab, Date.now()).catch(report);
});

/** Coached pages get the news; one whose script has just gone hears nothing. */
const tellPages = async (news: Data<'changed'>): Promise<void> => {
	for (const tab of await tabsOn(await grantedPatterns())) sendToTab(tab, 'changed', news).catch(() => undefined);
};

/** Readers of these sites begin anew; all others keep what they know of their chats. */
const restartPages = async (origins: readonly string[]): Promise<void> => {
	for (const tab of await tabsOn(await grantedPatterns())) {
		sendToTab(tab, 'restart', { origins }).catch(() => undefined);
	}
};

const tellSettings = (): void => {
	tellPanel().catch(report);
	heldSettings()
		.then((now) => tellPages({ pack: null, settings: now }))
		.catch(report);
};
settings.watch(tellSettings, life);
/** Packs may be for some sites only, so each page gets its own. */
const tellPacks = async (): Promise<void> => {
	const now = await heldSettings();
	const tell = async (tab: number): Promise<void> => {
		const { pack } = await mergedPack(await placeOf(await addressOf(tab)));
		await sendToTab(tab, 'changed', { pack, settings: now });
	};
	// A tab that has just gone keeps nothing from the others.
	for (const tab of await tabsOn(await grantedPatterns())) tell(tab).catch(() => undefined);
};
onPacksChanged(() => {
	tellPacks().catch(report);
}, life);
onPolicyChanged(() => {
	tellPanel().catch(report);
	// What is locked bears on rules, too.
	tellPacks().catch(report);
}, life);
onGivenAdaptersChanged((origins) => {
	restartPages(origins).catch(report);
}, life);

handle(
	{
		composerHere: (_, { tab, frame }) => {
			if (tab !== null && frame !== null) void readIn(tab, frame);
			return null;
		},
		view: ({ view }, { tab, origin, trusted }) => {
			if (tab === null) return null;
			// The practice page speaks as a site does, and is none.
			if (origin !== null && !trusted) noteHealth(origin, view, Date.now()).catch(report);
			void setBadge(tab, badgeText(view));
			void setIcon(tab, iconLook(view));
			return null;
		},
		chats: ({ chats }, { tab, frame, origin }) => {
			if (tab === null || frame === null || origin === null) return [];
			void keepTab(tab, Array.isArray(chats) && chats.length > 0);
			return noteChats({ tab, frame, origin }, chats, Date.now());
		},
		start: (_, { origin }) => startWith(origin),
		isKeptLost: () => isKeptLost(),
		deleteEverything: async () => {
			await deleteEverything();
			await tellPanel();
			return null;
		},
		rules: ({ ids }) => rulesWithExamples(ids),
		practicePacks: () => packsWithPractice(),
		prepareSetUp: async ({ tab }) => {
			await setUpIn(tab);
			return null;
		},
		saveSetUp: async ({ site }) => {
			const { origins, problems } = await saveLocal(site);
			await restartPages(origins);
			return problems;
		},
		setUpSites: async () => (await localAdapters.get()).map(({ origin }) => origin),
		dropSetUp: async ({ origin }) => {
			await dropLocal(origin);
			await restartPages([origin]);
			return null;
		},
		exportSetUps: () => exportLocal(),
		importSetUps: async ({ text }) => {
			const answer = await importLocal(text);
			await restartPages(answer.sites);
			return answer;
		},
		insertInPage: async ({ clip }, { tab, frame }) => {
			if (tab !== null && frame !== null) await insertInPage(tab, frame, clip);
			return null;
		},
		pin: async ({ tab, conversation }) => {
			await openPinned(tab, conversation);
			return null;
		},
		siteState: ({ tab }) => siteState(tab),
		sites: () => knownSites(),
		switchSite: async ({ origin, on }) => {
			const isDone = on || (await dropOrigin(origin));
			await syncSites();
			return isDone;
		},
		sitesOff: ({ origins }) => sitesOff(origins),
		lookInFrames: async ({ tab }) => {
			await syncSites();
			await startIn(tab);
			return null;
		},
		outcomes: async ({ outcomes }) => {
			await noteOutcomes(outcomes, Date.now());
			return null;
		},
		tryPack: async ({ team }) =>
			team === null
				? { pack: (await mergedPack()).pack, problems: [] }
				: triedPack({ path: team.name, text: team.text }),
		idleCard: () => idleCard(Date.now()),
		myWeek: () => myWeek(Date.now()),
		news: () => newsNow(Date.now()),
		newsRead: async ({ ids }) => {
			await noteRead(ids, Date.now());
			return null;
		},
		policy: () => policyState(),
		packs: () => packTexts(),
		saveTeamPack: ({ text, by }) => saveTeamPack(text, by, Date.now()),
		keepRules: async ({ pin, pack }) => {
			await keepRules(pin, pack);
			return null;
		},
		keptRules: ({ pin }) => rulesOfPin(pin),
		counts: () => counts.get(),
		exportCounts: () => exportCounts(),
		desk: () => desk(),
		// What cannot be read is told by `isKeptLost`.
		settings: () => heldSettings(),
		changeSettings: async (data) => {
			let muted: readonly string[] = [];
			const changed = await settings.change(async (before) => {
				muted = Object.keys(before.muted ?? {});
				return parseSettings({ ...before, ...withoutLocked(data.settings, await heldSettings()) });
			});
			await giveNewStart(muted.filter((rule) => changed.muted?.[rule] === undefined));
			return heldSettings();
		},
	},
	life,
);
