import { type Skill, skills } from '../../engine/rule.ts';
import { parseSheet } from '../score/parse-sheet.ts';
import { dataOfFile } from '../score/saved-file.ts';
import type { Sheet } from '../score/sheet.ts';

/** A file that a trainer opened; `sheet` is null where it is no saved scorecard. */
export interface OpenedSheet {
	readonly name: string;
	readonly sheet: Sheet | null;
}

/** So many are looked at together, and so long is each at most, in characters. */
const mostSheets = 100;
const longestFile = 2_000_000;

/** Reads saved scorecards. By file name, never by how they went; a file of the same name takes the older one's place. */
export const withSheets = (
	opened: readonly OpenedSheet[],
	files: readonly { readonly name: string; readonly text: string }[],
): readonly OpenedSheet[] => {
	const all = new Map(opened.map((one) => [one.name, one]));
	for (const { name, text } of files) {
		all.set(name, { name, sheet: text.length > longestFile ? null : parseSheet(dataOfFile(text)) });
	}
	return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).slice(0, mostSheets);
};

/** How often a skill was called for in all scorecards, and shown. */
export interface GroupSkill {
	readonly skill: Skill;
	readonly needed: number;
	readonly shown: number;
	/** In how many scorecards it was missed at least once. */
	readonly missedBy: number;
}

/** The skills of a group, in the order of the rules' skills; those nobody needed are left out. */
export const groupSkills = (sheets: readonly Sheet[]): readonly GroupSkill[] =>
	skills.flatMap((skill) => {
		const scores = sheets.flatMap(({ card }) => card.skills.filter((one) => one.skill === skill));
		const shown = scores.reduce((sum, one) => sum + one.shown.length, 0);
		const missed = scores.reduce((sum, one) => sum + one.missed.length, 0);
		const missedBy = scores.filter((one) => one.missed.length > 0).length;
		return shown + missed === 0 ? [] : [{ skill, needed: shown + missed, shown, missedBy }];
	});
