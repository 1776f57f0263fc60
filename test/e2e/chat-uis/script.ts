/** One thing that happens in the chat that every interface plays. */
export type Step =
	| { readonly do: 'say'; readonly id: string; readonly from: 'customer' | 'system'; readonly text: string }
	/** The agent types it into the interface's own composer and sends it there. */
	| { readonly do: 'answer'; readonly text: string; readonly by: 'enter' | 'button' }
	| { readonly do: 'edit'; readonly id: string; readonly text: string }
	| { readonly do: 'remove'; readonly id: string }
	| { readonly do: 'typing'; readonly on: boolean };

/** A message as a mount draws it. */
export interface Line {
	readonly id: string;
	readonly from: 'customer' | 'agent' | 'system';
	readonly text: string;
}

export const people = { customer: 'Nur Aisyah', agent: 'Mei' };

/** What stands there when the agent opens the chat. */
export const history: readonly Line[] = [
	{ id: 'h1', from: 'customer', text: 'Hi, my kettle arrived broken.' },
	{ id: 'h2', from: 'customer', text: 'The order is MY-20931' },
	{ id: 'h3', from: 'agent', text: 'Hello Aisyah, I am sorry to hear that. Let me look.' },
	{
		id: 'h4',
		from: 'customer',
		text: 'It was in a box with a hole in it, the courier said that he had received it like this from the shop, and when I took it out the handle was in two pieces and there was water in it, so somebody must have used it before me, which is not what I paid for.',
	},
	{ id: 'h5', from: 'agent', text: 'Thank you for telling me.\nOne moment, please.' },
	{ id: 'h6', from: 'customer', text: 'ok' },
];

export const steps: readonly Step[] = [
	{ do: 'say', id: 'c1', from: 'customer', text: 'Are you there?' },
	{ do: 'say', id: 'c2', from: 'customer', text: 'Hello?' },
	{ do: 'say', id: 'c3', from: 'customer', text: 'I need it by Friday' },
	{ do: 'answer', text: 'I am sorry for the wait, Aisyah.', by: 'enter' },
	{ do: 'say', id: 'c4', from: 'customer', text: 'ok' },
	{ do: 'typing', on: true },
	{ do: 'typing', on: false },
	{ do: 'answer', text: 'ok', by: 'button' },
	{ do: 'say', id: 's1', from: 'system', text: 'Siti joined the chat' },
	{ do: 'edit', id: 'c3', text: 'I need it by Saturday' },
	{ do: 'answer', text: 'We can send a new one today.', by: 'enter' },
	{ do: 'answer', text: 'Would that be all right?', by: 'button' },
	{ do: 'remove', id: 'c2' },
	{ do: 'say', id: 'c5', from: 'customer', text: 'Terima kasih 😊' },
	{ do: 'say', id: 'c6', from: 'customer', text: 'When will it come?' },
];

/** For interfaces that know only question and answer: one message of the other side after each of ours. */
export const turns: readonly Step[] = [
	{ do: 'answer', text: 'I am sorry for the wait, Aisyah.', by: 'enter' },
	{ do: 'say', id: 'c1', from: 'customer', text: 'ok' },
	{ do: 'answer', text: 'ok', by: 'button' },
	{ do: 'say', id: 'c2', from: 'customer', text: 'I need it by Friday' },
	{ do: 'answer', text: 'We can send a new one today.', by: 'enter' },
	{ do: 'say', id: 'c3', from: 'customer', text: 'Terima kasih 😊' },
];
