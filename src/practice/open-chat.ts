import type { PlayedDesk } from './played-desk.ts';
import type { ScenarioChat } from './scenario.ts';

/** Opens a chat on a desk, with what was said in it before the scene. */
export const openChat = (
	desk: Pick<PlayedDesk, 'openChat' | 'addMessage'>,
	chat: ScenarioChat,
	agent: string,
	now: number,
): void => {
	desk.openChat({ ...chat, agent });
	const authors = { customer: chat.customer, agent, note: agent, bot: null, system: null };
	for (const { from, text, minutesAgo } of chat.history) {
		const author = authors[from];
		const line = { from, text, at: now - minutesAgo * 60_000 };
		desk.addMessage(chat.id, author === null ? line : { ...line, author });
	}
};
