import type { HeatPoint } from '../../practice/rehearsal.ts';

/** The drawing's size in its own units. */
export const plotSize = { width: 480, height: 150 } as const;

const left = 96;
const right = plotSize.width - 16;
const top = 18;
const bottom = 118;

/** A point of the plot, in the drawing's units. */
export interface PlotPoint {
	readonly x: number;
	readonly y: number;
	readonly at: number;
	readonly level: number;
}

/** Where a level's line stands. */
export const levelY = (level: number): number => bottom - (level / 3) * (bottom - top);

export const plotEdges = { left, right, bottom } as const;

/** The points from left to right by time; one alone stands at the left. */
export const plotPoints = (heat: readonly HeatPoint[]): readonly PlotPoint[] => {
	const first = heat[0]?.at ?? 0;
	const span = Math.max(1, (heat.at(-1)?.at ?? first) - first);
	return heat.map(({ at, level }) => ({
		x: Math.round(left + 8 + ((at - first) / span) * (right - left - 16)),
		y: Math.round(levelY(level)),
		at,
		level,
	}));
};

/** The line through them as an SVG path: heat stays until the next message. */
export const plotPath = (points: readonly PlotPoint[]): string =>
	points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
