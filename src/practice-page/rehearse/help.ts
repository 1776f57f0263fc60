import type { PageView } from '../../protocol/views.ts';

/** How much a learner is helped, most first: with tips and wording, with tips, with hints after each reply, not at all. */
export const helpLevels = ['all', 'tips', 'after', 'none'] as const;
export type Help = (typeof helpLevels)[number];

/** As in life, or with a customer whose clock runs slower. */
export const paces = ['life', 'calm'] as const;
export type SpeedOfTime = (typeof paces)[number];

/** How fast time runs for the customer, by the learner's clock. */
export const timeFactor: Readonly<Record<SpeedOfTime, number>> = { life: 1, calm: 0.4 };

/** What the panel is told at that level of help. */
export const helped = (view: PageView, help: Help): PageView => {
	if (help === 'all' || view.page !== 'chat') return view;
	const { chat } = view;
	if (help === 'tips') return { ...view, chat: { ...chat, tips: chat.tips.map((tip) => ({ ...tip, say: [] })) } };
	return {
		...view,
		chat: {
			...chat,
			tips: [],
			trace: null,
			held: false,
			pausedUntil: Number.MAX_SAFE_INTEGER,
			glance: { ...chat.glance, skills: [] },
		},
		others: view.others.map((other) => ({ ...other, tips: 0 })),
	};
};
