import { type CoachedChat, createCoachedChat } from '../../../coach/chat.ts';
import type { Program } from '../../../engine/compile.ts';
import type { ChatEvent } from '../../../engine/event.ts';
import type { Language } from '../../../engine/message.ts';
import type { ChatView, PageView } from '../../../protocol/views.ts';

/** The moment of all pictures: a Wednesday afternoon in Kuala Lumpur. */
export const galleryNow = Date.UTC(2026, 10, 25, 6, 2);

/** A chat told in words: who, and what. A draft that is `typing` has not settled yet. */
export type Told = readonly ['customer' | 'agent' | 'draft' | 'typing' | 'seen' | 'pause', string];

/** Who writes to whom in the pictures, and what they say. */
interface Cast {
	readonly customer: string;
	readonly agent: string;
	readonly opening: readonly Told[];
	readonly advice: Told;
	readonly better: string;
	readonly secret: Told;
	readonly burst: Told;
	readonly argues: Told;
	readonly promise: Told;
	readonly asks: Told;
}

export const casts: Readonly<Record<Language, Cast>> = {
	en: {
		customer: 'Farah Izzati',
		agent: 'Aina',
		opening: [
			['customer', 'hi, my parcel was supposed to come on Monday. today is Thursday already'],
			['customer', 'tracking still says out for delivery, since 3 days ago'],
		],
		advice: ['draft', 'Hello, can I have your order number?'],
		better: "Hi Farah, I'm Aina. I'm sorry the parcel is three days late. Could I have the order number?",
		secret: ['customer', 'just refund it to my card 4111 1111 1111 1111, exp 09/28'],
		burst: ['customer', 'it is my mum’s birthday present'],
		argues: [
			'draft',
			"No, that's not true. The unit number is missing because you didn't give it. What is your order number?",
		],
		promise: ['agent', "I'm asking the courier now, Farah, and will be back in ten minutes."],
		asks: ['customer', 'SR-48213. this is the third time I ask!! can it come before 5? and who pays for the delivery?'],
	},
	ms: {
		customer: 'Puan Rohana binti Yusof',
		agent: 'Aina',
		opening: [
			['customer', 'salam, parcel sy knp x sampai2 lagi'],
			['customer', 'sepatutnya isnin, ni dah khamis. tracking pun x gerak'],
		],
		advice: ['draft', 'Boleh beri nombor pesanan?'],
		better: 'Waalaikumussalam Puan Rohana, saya Aina. Maaf, parcel dah lewat tiga hari. Boleh beri nombor pesanan?',
		secret: ['customer', 'refund je ke kad sy 4111 1111 1111 1111, exp 09/28'],
		burst: ['customer', 'tu hadiah hari jadi mak sy'],
		argues: ['draft', 'Tak betul tu. Nombor unit tak ada sebab puan tak isi. Nombor pesanan berapa?'],
		promise: ['agent', 'Saya tanya pihak kurier sekarang, puan, dalam sepuluh minit saya kembali.'],
		asks: [
			'customer',
			'SR-48213. dah tiga kali sy tanya!! boleh sampai sebelum pukul 5 tak? dan siapa bayar penghantaran?',
		],
	},
};

/** Between what is told of a chat. */
const stepMs = 20_000;

/** A chat of the real engine that was told so; the last of it happened just now. */
export function coached(program: Program, language: Language, told: readonly Told[], stepsMs = stepMs): CoachedChat {
	const { customer, agent } = casts[language];
	let at = galleryNow - told.length * stepsMs;
	let count = 0;
	const chat = createCoachedChat(
		'chat-1',
		() => program,
		() => galleryNow,
	);
	const feed = (event: ChatEvent): void => chat.feed(event);
	feed({ type: 'opened', at, people: { customer, agent }, history: [] });
	for (const [who, text] of told) {
		at += stepsMs;
		if (who === 'customer' || who === 'agent') {
			count += 1;
			if (who === 'agent') feed({ type: 'sent', at });
			feed({ type: 'message', at, message: { id: `m${count}`, role: who, text, at } });
		} else if (who === 'seen') {
			for (const tip of chat.view().tips) feed({ type: 'seen', at, tip: tip.id });
		} else if (who === 'pause') chat.pause(galleryNow + 15 * 60_000);
		else {
			feed({ type: 'draft', at, text });
			if (who === 'draft') feed({ type: 'paused', at });
		}
	}
	return chat;
}

/** The page of a chat as the panel hears of it. */
export function chatPage(chat: ChatView, more: Partial<Extract<PageView, { readonly page: 'chat' }>> = {}): PageView {
	return { page: 'chat', site: 'desk.example', adapter: 'zendesk', chat, others: [], ...more };
}
