import type { ReadonlySignal } from '@preact/signals';
import type { DismissReason } from '../engine/event.ts';
import type { Tip } from '../engine/tip.ts';
import type { TextKey } from '../locales/translate.ts';
import type { ChatView, TipKey } from '../protocol/views.ts';
import { orNull, type PanelHost } from './host.ts';
import type { Page } from './page.ts';
import type { Place } from './place.ts';

/** A tip and the chat it is about: the chat in front may be another by the time of a click. */
export interface ChatTip {
	readonly conversation: string;
	readonly tip: Tip;
}

/** What is done with tips, and with what is known of a chat. */
export interface TipDeeds {
	insert(of: ChatTip, text: string): Promise<boolean>;
	copy(of: ChatTip, text: string): Promise<boolean>;
	copyName(name: string): void;
	/** Something known of the chat; answers whether it is on the clipboard. */
	copyFact(text: string): Promise<boolean>;
	/** Puts text at the cursor that no tip offered; answers whether it stands there. */
	insertText(conversation: string, text: string): Promise<boolean>;
	/** Puts quoted words into the reply, ready to be answered; answers whether they stand there. */
	quote(conversation: string, quoted: string): Promise<boolean>;
	/** Without a reason the card stays a little, to be told one. */
	dismiss(of: ChatTip, reason: DismissReason | null, byKeyboard: boolean): void;
	giveReason(reason: DismissReason): void;
	seen(of: ChatTip): void;
	/** Keys mean the card that stands here; undefined where there is none. */
	press(key: TipKey): Promise<boolean> | undefined;
}

interface Parts {
	readonly page: Page;
	readonly place: Place;
	/** The chat that is shown. */
	readonly chat: ReadonlySignal<ChatView | null>;
	/** Says a sentence to a screen reader. */
	readonly say: (key: TextKey) => void;
}

export function tipDeeds({ copyText }: PanelHost, { page, place, chat, say }: Parts): TipDeeds {
	const copy = async (text: string): Promise<boolean> => {
		const isThere = (await orNull(copyText(text).then(() => true))) === true;
		say(isThere ? 'saidCopied' : 'copyFailed');
		return isThere;
	};
	const insert = async (conversation: string, tip: string | null, text: string): Promise<boolean> => {
		const isThere = (await page.tell('insert', { conversation, tip, text })) === true;
		say(isThere ? 'saidInserted' : 'insertFailed');
		return isThere;
	};

	const deeds: Omit<TipDeeds, 'press'> = {
		insert: ({ conversation, tip }, text) => insert(conversation, tip.id, text),
		insertText: (conversation, text) => insert(conversation, null, text),
		quote: (conversation, quoted) => insert(conversation, null, `${quoted} `),
		copy: async ({ conversation, tip }, text) => {
			const isThere = await copy(text);
			if (isThere) void page.tell('copied', { conversation, tip: tip.id });
			return isThere;
		},
		copyName: (name) => void copy(name),
		copyFact: copy,
		dismiss: ({ conversation, tip }, reason, byKeyboard) => {
			void page.tell('dismiss', { conversation, tip: tip.id, reason });
			if (reason === null) place.dismiss({ conversation, tip, byKeyboard });
			else place.drop(conversation, tip.id);
			say('saidDismissed');
		},
		giveReason: (reason) => {
			const { value } = place.dismissed;
			if (value !== null) {
				void page.tell('dismiss', { conversation: value.conversation, tip: value.tip.id, reason });
			}
			place.endDismissal();
		},
		seen: ({ conversation, tip }) => void page.tell('seen', { conversation, tip: tip.id }),
	};
	const press = (key: TipKey): Promise<boolean> | undefined => {
		const { tip } = place.arrangement.value;
		const conversation = chat.value?.conversation;
		if (tip === null || conversation === undefined) return undefined;
		if (key === 'insert') {
			const [wording] = tip.say;
			return wording === undefined ? Promise.resolve(false) : deeds.insert({ conversation, tip }, wording.text);
		}
		deeds.dismiss({ conversation, tip }, null, false);
		return Promise.resolve(true);
	};
	return { ...deeds, press };
}
