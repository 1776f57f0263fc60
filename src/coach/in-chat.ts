import type { Program } from '../engine/compile.ts';
import type { People } from '../engine/message.ts';
import type { Rule } from '../engine/rule.ts';

const isAmong = (names: readonly string[], name: string | undefined): boolean =>
	names.length === 0 || (name !== undefined && names.some((one) => one.toLowerCase() === name.trim().toLowerCase()));

/** Whether a rule is kept to other queues or brands than this chat's; where the page does not tell, to any at all. */
export const isForOthers = ({ only }: Rule, { queue, brand }: People): boolean =>
	only !== undefined && !(isAmong(only.queues, queue) && isAmong(only.brands, brand));

/**
 * Makes the program of one chat from that of its page: rules for other chats are muted there, so that they take no other
 * tip's place. The same program where no rule is kept to a queue or brand.
 */
export const createInChat = (program: Program): ((people: People) => Program) => {
	const kept = program.rules.map(({ rule }) => rule).filter(({ only }) => only !== undefined);
	if (kept.length === 0) return () => program;
	return (people) => {
		const others = kept.filter((rule) => isForOthers(rule, people)).map(({ id }) => id);
		const { settings } = program;
		return { ...program, settings: { ...settings, muted: [...settings.muted, ...others] } };
	};
};
