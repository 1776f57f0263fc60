import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { pack } from 'santun:pack';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkConversation } from '../../src/engine/check-conversation.ts';
import { compilePack } from '../../src/engine/compile.ts';
import { replay } from '../../src/engine/replay.ts';
import { tipsLine } from '../../src/engine/replay-line.ts';
import { bundleEngine, ownNames } from '../../src/tools/bundle-engine.mjs';

type Replay = (line: string, pack: string) => string;
const lines = ['star', 'written'].flatMap((name) =>
	readFileSync(new URL(`../data/${name}.ndjson`, import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.slice(0, 12),
);

describe('the engine for hosts that embed JavaScript', () => {
	let source = '';
	let replayLine: Replay;
	const slim = JSON.stringify({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: [] })) });
	beforeAll(async () => {
		const { outputFiles = [] } = await esbuild.build({ ...bundleEngine(process.cwd()), write: false });
		source = outputFiles[0]!.text;
		// As a database runs it: text in an empty world, with nothing but the language.
		replayLine = vm.runInNewContext(`${source}; santun.replayLine`) as Replay;
	});

	it('is smaller than what databases take as a function', () => {
		expect(Buffer.byteLength(source)).toBeLessThan(100_000);
	});

	it('shortens no name that packs, chats or tips have', () => {
		const texts = [JSON.stringify(pack), ...lines, ...lines.map((line) => replayLine(line, slim))];
		const keys = new Set(texts.flatMap((text) => [...text.matchAll(/"([A-Za-z]+)":/g)].map(([, key = '']) => key)));
		expect(ownNames.filter((name) => keys.has(name))).toEqual([]);
		expect(keys).toContain('messages');
	});

	it('writes the very lines of santun replay', () => {
		const program = compilePack(pack);
		const expected = lines.map((line) => {
			const chat = checkConversation(JSON.parse(line));
			if (!chat.ok) throw new Error('a chat of the test data cannot be read');
			return tipsLine(chat.value.id, replay(program, chat.value));
		});
		expect(lines.map((line) => replayLine(line, slim))).toEqual(expected);
		expect(expected.join('')).toContain('"shown":true');
	});

	it('answers a bad line with one error line, and goes on', () => {
		expect(replayLine('{"id":', slim)).toBe('{"error":"This line is not valid JSON."}');
		expect(replayLine('{"id":"1"}', slim)).toMatch(/^\{"error":"messages: /);
		expect(replayLine(lines[0]!, slim)).toMatch(/^\{"id":/);
	});

	it('takes another pack for the next line', () => {
		const none = JSON.stringify({ ...pack, rules: [] });
		expect(JSON.parse(replayLine(lines[0]!, none))).toMatchObject({ tips: [] });
	});
});
