/** Something that happens in the chat: what somebody wrote, or the draft as it stands now. */
export type Step = readonly [who: 'customer' | 'agent' | 'draft', text: string];

/** A chat that earns tips of several skills, and some that must be none. */
export const talk: readonly Step[] = [
	['customer', 'My parcel is three days late and the box is broken!!'],
	['draft', 'What is your order number?'],
	['agent', 'I am sorry about that, Rohana. What is your order number?'],
	['customer', 'SO-20418. This is the third time I ask, I want to talk to your manager'],
	['draft', 'You should have told us before. Calm down.'],
	['draft', 'I understand, Rohana. I will get my lead.'],
	['agent', 'I understand, Rohana. I will get my lead.'],
	['customer', 'my card is 4111 1111 1111 1111'],
	['draft', 'Thanks, I charge 4111 1111 1111 1111 again'],
	['draft', ''],
];
