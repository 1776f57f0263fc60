import type { Language } from '../engine/message.ts';
import { firstChat } from '../practice/first-chat.ts';
import type { Scenario } from '../practice/scenario.ts';

/**
 * The beginning of a practice chat, some thirty seconds: what the customer writes, and the first reply that earns a tip
 * and heeds it. Throws where the build has no such chat.
 */
export function shortScene(scenarios: readonly Scenario[], language: Language): Scenario {
	const whole = scenarios.find(({ id }) => id === firstChat[language]);
	if (whole === undefined) throw new Error(`there is no practice chat “${firstChat[language]}”`);
	const [main] = whole.chats;
	const talk = whole.talk.filter((step) => step.chat === main.id && step.kind !== 'note');
	const end = talk.findIndex(
		(step) => step.kind === 'reply' && step.drafts.some(({ expect }) => expect !== null && expect.length > 0),
	);
	return { ...whole, chats: [main], talk: talk.slice(0, end + 1) };
}
