import type { PlayLine } from '../../practice/play-line.ts';
import type { ShownTip } from './shown-tips.ts';

/** Lines of a report. The first column says what kind of line it is; it is the same width everywhere. */
export interface TalkReport {
	/** Something happened on the desk. */
	line(line: PlayLine): readonly string[];
	came(tip: ShownTip): readonly string[];
	/** A tip is gone because its need was met, or because the talk moved on. */
	went(tip: ShownTip): readonly string[];
}

/** Words around the talk; the talk itself and the tips come in their own languages. */
const margin = ' '.repeat(10);

/** Formats a talk and its tips as lines of text. `nameOf` gives the customer's name of a chat that is not the one played. */
export function createReport(scene: { readonly chat: string; readonly nameOf: (chat: string) => string }): TalkReport {
	const where = (chat: string): string => (chat === scene.chat ? '' : ` [chat of ${scene.nameOf(chat)}]`);
	return {
		line: (line) => {
			switch (line.kind) {
				case 'looked':
					return [];
				case 'said':
					return [`${clock(line.at)}${sayer(line)}${where(line.chat)}: ${line.text}`];
				case 'typed':
					return [`${margin}(draft) ${line.text}`];
				case 'taken-over':
					return [`${clock(line.at)}— you are the agent now —`];
				case 'done':
					return [`${clock(line.at)}— end of the scene —`];
			}
		},
		came: (tip) =>
			[
				`TIP  ${tip.advice}  [${tip.skill}, ${tip.level}]`,
				tip.because && `     because: ${tip.because}`,
				tip.say && `     say: ${tip.say}`,
			]
				.filter((text) => text !== '')
				.map((text) => `${margin}│ ${text}`),
		went: (tip) => [`${margin}│ settled: ${tip.advice}`],
	};
}

function sayer(line: PlayLine & { readonly kind: 'said' }): string {
	if (line.author !== null) return line.from === 'note' ? `${line.author} (private note)` : line.author;
	return line.from === 'bot' ? 'Bot' : '·';
}

/** `12:03:01  `, by the clock of this computer. */
function clock(at: number): string {
	const time = new Date(at);
	const parts = [time.getHours(), time.getMinutes(), time.getSeconds()];
	return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}  `;
}
