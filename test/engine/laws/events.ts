import fc from 'fast-check';
import type { ChatEvent } from '../../../src/engine/event.ts';
import type { Role } from '../../../src/engine/message.ts';

/** Sentences that rules are about, in both languages, and some that nobody expects. */
const sentences = [
	'My parcel is late and broken!!',
	'This is the third time I am asking, I want my money back',
	'barang rosak lagi, dah 3 kali saya tanya',
	'nak cakap dengan manager',
	'My card is 4111 1111 1111 1111',
	'my email is siti@mail.example, order SO-20418',
	'Where is my order? When does it come? Can I cancel?',
	'thank you, that works',
	'ok',
	'What is your order number?',
	'You never told us that. Calm down.',
	'Maaf, saya faham. Nombor pesanan?',
	'I am sorry, Siti. I will check and come back in two minutes.',
	'We can give you RM50 as a goodwill voucher.',
	'That is our policy. I cannot do that.',
	'Hi! My name is Aina, how can I help?',
	'Tunggu sekejap ya.',
	'Is there anything else?',
	'bodoh punya kedai, saya saman',
	'',
	'😡😡',
	'\u200bbro\u200bken \u202Eetal si lecrap',
	'{name} {order} <b>x</b>',
];

const text = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...sentences) },
	{
		weight: 2,
		arbitrary: fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 4 }).map((all) => all.join(' ')),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const role = fc.constantFrom<Role>('customer', 'customer', 'agent', 'agent', 'bot', 'system', 'note');
const ids = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'none');
const other = fc.record({
	name: fc.constantFrom(null, 'Ben Tan', 'Siti'),
	details: fc.constantFrom([], ['x1'], ['x1', 'y2']),
	waitingSince: fc.constantFrom(null, 1, 60_000),
});

type Bare = Record<string, unknown> & { readonly type: ChatEvent['type'] };
/** What happens next; `shown` stands for the tip that is shown first when the event comes. */
const happening: fc.Arbitrary<Bare> = fc.oneof(
	{ weight: 8, arbitrary: fc.record({ type: fc.constant('message' as const), role, text }) },
	{ weight: 8, arbitrary: fc.record({ type: fc.constant('draft' as const), text, note: fc.boolean() }) },
	{ weight: 5, arbitrary: fc.constant({ type: 'paused' as const }) },
	{ weight: 3, arbitrary: fc.constant({ type: 'sent' as const }) },
	{ weight: 3, arbitrary: fc.constant({ type: 'tick' as const }) },
	{ weight: 6, arbitrary: fc.constant({ type: 'seen' as const, tip: 'shown' }) },
	{ weight: 2, arbitrary: fc.constant({ type: 'used' as const, tip: 'shown' }) },
	{ weight: 2, arbitrary: fc.constant({ type: 'dismissed' as const, tip: 'shown' }) },
	fc.constant({ type: 'seen' as const, tip: 'no-such-tip' }),
	fc.record({ type: fc.constant('edited' as const), id: ids, text }),
	fc.record({ type: fc.constant('removed' as const), id: ids }),
	fc.record({ type: fc.constant('typing' as const), on: fc.boolean() }),
	fc.record({ type: fc.constant('desk' as const), front: fc.boolean(), chats: fc.array(other, { maxLength: 3 }) }),
	fc.record({
		type: fc.constant('opened' as const),
		people: fc.constantFrom({}, { customer: 'Siti binti Ahmad' }, { customer: 'Siti', agent: 'Aina' }),
		history: fc.constant([]),
	}),
	fc.constant({ type: 'left' as const }),
);

/** Events of a chat in the order of time, some without any time, and one whose clock jumps. */
export const chats: fc.Arbitrary<readonly Bare[]> = fc
	.tuple(
		fc.array(fc.tuple(happening, fc.constantFrom(200, 1000, 9000, 90_000, 3_600_000, -7_200_000)), {
			minLength: 1,
			maxLength: 40,
		}),
		fc.constantFrom(true, true, true, false),
	)
	.map(([all, hasTimes]) => {
		let at = Date.UTC(2026, 10, 2, 9);
		let messages = 0;
		return all.map(([event, pause]) => {
			at += pause;
			const time = hasTimes ? at : null;
			if (event.type !== 'message') return { ...event, at: time };
			messages += 1;
			const { role: who, text: words } = event;
			return { type: 'message' as const, at: time, message: { id: `m${messages}`, role: who, text: words } };
		});
	});

/** The event as it is fed, with the tip it is about. */
export const about = (event: Bare, tip: string | undefined): ChatEvent =>
	('tip' in event && event.tip === 'shown' ? { ...event, tip: tip ?? 'none' } : event) as unknown as ChatEvent;
