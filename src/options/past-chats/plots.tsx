import type { VNode } from 'preact';

/** Values of one thing as things are, and with what is tried. */
interface BarsProps {
	readonly now: readonly number[];
	readonly tried: readonly number[] | null;
	/** A word under each pair of bars. */
	readonly labels: readonly string[];
	/** The same in words. */
	readonly text: string;
}

const width = 300;
const height = 104;
const floor = 84;
const gap = 6;

/** Pairs of bars: grey as things are, accent with what is tried. */
export function Bars({ now, tried, labels, text }: BarsProps): VNode {
	const most = Math.max(1, ...now, ...(tried ?? []));
	const step = width / labels.length;
	const bar = (tried === null ? step - gap : (step - gap) / 2) - 1;
	const tall = (value: number): number => (value === 0 ? 0 : Math.max(1.5, (value / most) * (floor - 18)));
	/** The number stands over the bar it is about: with what is tried, where something is. */
	const middleOf = (i: number): number =>
		tried === null ? i * step + step / 2 : i * step + gap / 2 + bar + 1 + bar / 2;
	const one = (value: number, i: number, kind: 'now' | 'tried'): VNode => (
		<rect
			class={kind}
			x={i * step + gap / 2 + (kind === 'tried' ? bar + 1 : 0)}
			y={floor - tall(value)}
			width={bar}
			height={tall(value)}
		/>
	);
	return (
		<svg class="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text}>
			<line class="axis" x1="0" x2={width} y1={floor + 0.5} y2={floor + 0.5} />
			{labels.map((label, i) => (
				<g key={label}>
					{one(now[i] ?? 0, i, 'now')}
					{tried !== null && one(tried[i] ?? 0, i, 'tried')}
					<text class="val" x={middleOf(i)} y={floor - tall((tried ?? now)[i] ?? 0) - 4}>
						{(tried ?? now)[i] ?? 0}
					</text>
					<text x={i * step + step / 2} y={height - 6}>
						{label}
					</text>
				</g>
			))}
		</svg>
	);
}

/** A lying bar for the row of a table, or two; the numbers stand beside it. */
export function LyingBars(props: {
	readonly now: number;
	readonly tried: number | null;
	readonly most: number;
}): VNode {
	const { now, tried, most } = props;
	const long = (value: number): number => (most === 0 || value === 0 ? 0 : Math.max(0.8, (value / most) * 100));
	return (
		<svg class="ba" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
			<rect class="now" y={tried === null ? 6 : 3} width={long(now)} height={tried === null ? 8 : 6} />
			{tried !== null && <rect class="tried" y="11" width={long(tried)} height="6" />}
		</svg>
	);
}
