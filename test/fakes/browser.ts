import { FakeEvent } from './event.ts';
import { FakeMessages, type Place } from './messages.ts';
import { FakePermissions } from './permissions.ts';
import { FakeScripting } from './scripting.ts';
import { type Changes, FakeArea, type StorageFault } from './storage.ts';
import { FakeTabs } from './tabs.ts';
import { FakeAction, FakeSidebar } from './toolbar.ts';

/**
 * Stands for `webextension-polyfill` in unit tests. What crosses between contexts or into storage is JSON, as in Chrome.
 * Call `reset` before each test. `fake` has what no extension can do: act as the user, the administrator or another context.
 */
const id = 'santun';
const base = `chrome-extension://${id}`;
const home: Place = { tab: null, frame: null, url: `${base}/background/main.js` };

const messages = new FakeMessages(id, home);
const storageChanged = new FakeEvent<[Changes, string]>();
const areas = {
	local: new FakeArea('local', storageChanged),
	session: new FakeArea('session', storageChanged),
	sync: new FakeArea('sync', storageChanged),
	managed: new FakeArea('managed', storageChanged, true),
};
const tabs = new FakeTabs();
const permissions = new FakePermissions();
const scripting = new FakeScripting();
const action = new FakeAction();
const sidebarAction = new FakeSidebar();
const onCommand = new FakeEvent<[string, unknown]>();
const onInstalled = new FakeEvent<[{ reason: string; previousVersion?: string; temporary?: boolean }]>();
const onStartup = new FakeEvent<[]>();

let uiLanguage = 'en-GB';
let shortcuts: readonly { readonly name: string; readonly shortcut: string }[] = [];

/** The user, the administrator and the other contexts. */
export const fake = {
	tabs,
	permissions,
	scripting,
	action,
	sidebarAction,
	onCommand,
	onInstalled,
	onStartup,
	/** Windows opened by the extension. */
	windows: [] as { readonly url?: string }[],
	/** Types of windows that are not `normal`. */
	windowTypes: new Map<number, string>(),
	/** Runs code as if in that place: listeners it adds hear what is sent there, messages it sends come from there. */
	at<Result>(place: Partial<Place>, run: () => Result): Result {
		const before = messages.place;
		fake.moveTo(place);
		try {
			return run();
		} finally {
			messages.place = before;
		}
	},
	/** The same for everything from here on, also for what waits in between. */
	moveTo(place: Partial<Place>): void {
		messages.place = { ...home, ...(place.tab == null ? {} : { frame: 0, url: 'https://desk.example/' }), ...place };
	},
	/** Runs code as if another extension sent what it sends. */
	asOther<Result>(run: () => Result): Result {
		messages.senderId = 'other-extension';
		try {
			return run();
		} finally {
			messages.senderId = id;
		}
	},
	/** What the administrator sets. */
	manage(values: Record<string, unknown>): void {
		areas.managed.put(values);
	},
	/** Makes all of storage fail so. */
	set storageFails(fault: StorageFault) {
		for (const area of Object.values(areas)) area.fails = fault;
	},
	/** The browser stops the worker: its listeners go, and all else stays. */
	stopWorker(): void {
		messages.forget(home);
		for (const event of [storageChanged, onCommand, onInstalled, onStartup]) event.clear();
		for (const one of [tabs.onActivated, tabs.onUpdated, tabs.onRemoved, permissions.onAdded, permissions.onRemoved]) {
			one.clear();
		}
	},
	/** Language of the browser's own interface, `en-GB` at first. */
	speak(language: string): void {
		uiLanguage = language;
	},
	/** Keys that the user has given to commands. */
	bind(keys: Readonly<Record<string, string>>): void {
		shortcuts = Object.entries(keys).map(([name, shortcut]) => ({ name, shortcut }));
	},
};

/** Everything as in a fresh browser: nothing stored, granted, opened or listened to. */
export function reset(): void {
	messages.clear();
	messages.place = home;
	for (const area of Object.values(areas)) area.reset();
	for (const one of [tabs, permissions, scripting, action, sidebarAction]) one.reset();
	for (const event of [storageChanged, onCommand, onInstalled, onStartup]) event.clear();
	uiLanguage = 'en-GB';
	shortcuts = [];
	fake.windows.length = 0;
	fake.windowTypes.clear();
}

export default {
	runtime: {
		id,
		getURL: (path: string) => `${base}/${path.replace(/^\//, '')}`,
		getManifest: () => ({ manifest_version: 3, name: 'Santun', version: '0.0.0' }),
		sendMessage: (message: unknown) => messages.send(message),
		openOptionsPage: async () => undefined,
		onMessage: messages.onMessage,
		onInstalled,
		onStartup,
	},
	storage: { ...areas, onChanged: storageChanged },
	tabs: {
		query: tabs.query,
		get: tabs.get,
		update: tabs.update,
		sendMessage: (tab: number, message: unknown, options: { readonly frameId?: number } = {}) =>
			messages.sendToTab(tab, message, options.frameId),
		reload: async (tab: number) => tabs.navigate(tab, (await tabs.get(tab)).url),
		create: async (options: { readonly url?: string }) => tabs.open(options),
		onActivated: tabs.onActivated,
		onUpdated: tabs.onUpdated,
		onRemoved: tabs.onRemoved,
	},
	windows: {
		WINDOW_ID_NONE: -1,
		WINDOW_ID_CURRENT: -2,
		get: async (id: number) => ({ id, type: fake.windowTypes.get(id) ?? 'normal' }),
		getCurrent: async () => ({ id: tabs.focusedWindow }),
		getLastFocused: async () => ({ id: tabs.focusedWindow }),
		create: async (options: { readonly url?: string }) => {
			fake.windows.push(options);
			return { id: 90 + fake.windows.length };
		},
		update: async (id: number, { focused }: { readonly focused?: boolean }) => {
			if (focused) tabs.focusWindow(id);
			return { id };
		},
		onFocusChanged: tabs.onFocusChanged,
	},
	permissions,
	scripting,
	i18n: { getUILanguage: () => uiLanguage, getMessage: (key: string) => key },
	action,
	commands: { getAll: async () => shortcuts, onCommand },
	sidebarAction,
};
