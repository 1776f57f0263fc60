import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Conversation } from '../../engine/message.ts';
import type { ReplayedTip } from '../../engine/replay.ts';

/** A labelled chat, its line in the file and what replay made of it. */
export interface Chat {
	readonly line: string;
	readonly conversation: Conversation;
	readonly tips: readonly ReplayedTip[];
}

/** What score.mjs says of one skill; null where nothing was counted. */
export interface SkillScore {
	readonly skill: string;
	readonly tips: number;
	readonly precision: number | null;
	readonly due: number;
	readonly recall: number | null;
}

/** What score.mjs says. */
export interface Scored {
	readonly skills: readonly SkillScore[];
	readonly precision: number;
	readonly recall: number;
	readonly tipsAChat: number;
	readonly wrongAChat: number;
	/** Tips that the labels do not judge: other skills, and advice to do less of something. */
	readonly apart: number;
}

/** One set of chats: its shown tips, and all candidates whether shown or not. */
export interface ScoreSet {
	readonly name: string;
	readonly chats: number;
	readonly shown: Scored;
	readonly candidates: Scored;
}

const numberOf = (text: string | undefined): number | null =>
	text === undefined || text === '–' ? null : Number(text);

/** Reads the output of score.mjs. Throws where a figure is missing, so that a changed format is noticed. */
export const readScore = (output: string): Scored => {
	const skills = [...output.matchAll(/^([a-z-]+) +(\d+) +([\d.]+|–) +(\d+) +([\d.]+|–)\s*$/gm)].map(
		([, skill = '', tips, precision, due, recall]) => ({
			skill,
			tips: Number(tips),
			precision: numberOf(precision),
			due: Number(due),
			recall: numberOf(recall),
		}),
	);
	const figure = (pattern: RegExp): number => {
		const found = pattern.exec(output)?.[1];
		if (found === undefined) throw new Error(`score.mjs did not say ${pattern.source}`);
		return Number(found);
	};
	const apart = /^apart [^:]*: (.*)$/m.exec(output)?.[1] ?? '';
	return {
		skills,
		precision: figure(/^precision ([\d.]+)/m),
		recall: figure(/^precision [\d.]+ recall ([\d.]+)/m),
		tipsAChat: figure(/^tips a chat ([\d.]+)/m),
		wrongAChat: figure(/wrong tips a chat ([\d.]+)/),
		apart: [...apart.matchAll(/ (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0),
	};
};

const runScorer = (scorer: string, args: readonly string[], input: string): Promise<string> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [scorer, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
		let output = '';
		child.stdout.on('data', (chunk) => {
			output += chunk;
		});
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0 ? resolve(output) : reject(new Error(`score.mjs failed (${code}): ${output}`)),
		);
		child.stdin.end(input);
	});

/** Scores a set of chats with score.mjs, twice. */
export const scoreSet = async (
	scorer: string,
	name: string,
	gold: readonly string[],
	chats: readonly Chat[],
): Promise<ScoreSet> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'santun-score-'));
	try {
		const goldFile = path.join(folder, 'gold.ndjson');
		const chatFile = path.join(folder, 'chats.ndjson');
		await writeFile(goldFile, gold.join('\n'));
		await writeFile(chatFile, chats.map(({ line }) => line).join('\n'));
		const input = chats.map(({ conversation: { id }, tips }) => JSON.stringify({ id, tips })).join('\n');
		const [shown, candidates] = await Promise.all([
			runScorer(scorer, [goldFile, chatFile], input),
			runScorer(scorer, [goldFile, chatFile, '--all'], input),
		]);
		return { name, chats: chats.length, shown: readScore(shown), candidates: readScore(candidates) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};
