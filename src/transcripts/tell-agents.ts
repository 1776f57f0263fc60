import type { Ledger } from './imported.ts';
import { guessAgents, roleOfWord } from './roles.ts';

/**
 * The agents among these writers: as said, or as guessed, which is told. Null, and told, where names are all there is
 * and nothing tells them apart.
 */
export const tellAgents = (
	chats: readonly (readonly string[])[],
	agents: readonly string[] | null,
	ledger: Ledger,
): readonly string[] | null => {
	if (agents !== null) return agents;
	const names = [...new Set(chats.flat())].filter((name) => name !== '');
	const hasRoles = names.some((name) => roleOfWord(name) === 'agent');
	const guessed = guessAgents(chats);
	if (hasRoles) return [];
	if (guessed.length > 0) {
		ledger.tell('guessed-agents', {}, { names: guessed.join(', ').slice(0, 400) });
		return guessed;
	}
	if (names.length === 0) return [];
	ledger.tell('no-agents', {}, { names: names.join(', ').slice(0, 400) });
	return null;
};
