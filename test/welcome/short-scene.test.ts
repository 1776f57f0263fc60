import { expect, it } from 'vitest';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { shortScene } from '../../src/welcome/short-scene.ts';

it.each(['en', 'ms'] as const)('the %s scene ends with the first reply that heeds a tip', (language) => {
	const { talk, chats, language: spoken } = shortScene(readScenarios(), language);
	expect(spoken).toBe(language);
	expect(chats).toHaveLength(1);
	expect(talk.map(({ kind }) => kind)).toEqual(['line', 'line', 'line', 'reply']);
	const [first, last] = talk.flatMap((step) => (step.kind === 'reply' ? step.drafts : []));
	expect(first?.expect).toEqual(['apologise']);
	expect(last?.expect).toEqual([]);
});

it('a build without the chat fails at once', () => {
	expect(() => shortScene([], 'en')).toThrow('late-parcel');
});
