import type { ComponentChildren, VNode } from 'preact';
import type { Level as TipLevel } from '../engine/rule.ts';

const paths = {
	check: <path d="m3.25 8.5 3.25 3.25 6.25-7.25" />,
	cross: <path d="m4.25 4.25 7.5 7.5m0-7.5-7.5 7.5" />,
	pause: <path d="M5.5 3.75v8.5m5-8.5v8.5" stroke-width="2" />,
	play: <path d="M5 3.5 12.5 8 5 12.5Z" />,
	copy: (
		<>
			<rect x="5.75" y="5.75" width="7.75" height="7.75" rx="1.5" />
			<path d="M10.25 5.75V4A1.5 1.5 0 0 0 8.75 2.5H4A1.5 1.5 0 0 0 2.5 4v4.75a1.5 1.5 0 0 0 1.5 1.5h1.75" />
		</>
	),
	search: (
		<>
			<circle cx="7" cy="7" r="4.25" />
			<path d="m10.25 10.25 3.25 3.25" />
		</>
	),
	pin: <path d="M5.5 2.5h5l-.75 4.25 2 2.5h-7.5l2-2.5ZM8 9.25v4.5" />,
	insert: <path d="M8 2.25v7M4.9 6.4 8 9.5l3.1-3.1M2.5 13.25h11" />,
	lock: (
		<>
			<rect x="3.25" y="7" width="9.5" height="6.5" rx="1.5" />
			<path d="M5.25 7V5.25a2.75 2.75 0 0 1 5.5 0V7" />
		</>
	),
	down: <path d="M3.5 6 8 10.5 12.5 6" />,
	dots: (
		<g fill="currentColor" stroke="none">
			<circle cx="3.5" cy="8" r="1.25" />
			<circle cx="8" cy="8" r="1.25" />
			<circle cx="12.5" cy="8" r="1.25" />
		</g>
	),
	power: <path d="M8 2.25v5M4.9 4.4a5 5 0 1 0 6.2 0" />,
	blind: (
		<>
			<path d="M2 8s2.25-4.25 6-4.25S14 8 14 8s-2.25 4.25-6 4.25S2 8 2 8Z" />
			<path d="m3.25 13 9.5-10" />
		</>
	),
	globe: (
		<>
			<circle cx="8" cy="8" r="5.75" />
			<path d="M2.25 8h11.5M8 2.25c2 1.7 2.75 3.6 2.75 5.75S10 12.05 8 13.75C6 12.05 5.25 10.15 5.25 8S6 3.95 8 2.25Z" />
		</>
	),
	typing: (
		<>
			<rect x="2" y="4.5" width="12" height="7" rx="1.5" />
			<path d="M4.75 6.9v2.2M7.5 9.1h3.5" />
		</>
	),
	undo: (
		<>
			<path d="M5.5 3 2.75 5.75 5.5 8.5" />
			<path d="M2.75 5.75h6.5a3.75 3.75 0 0 1 0 7.5H5.5" />
		</>
	),
	warn: (
		<>
			<path d="M8 2.5 14.25 13.25H1.75Z" />
			<path d="M8 6.5v3" />
			<circle cx="8" cy="11.3" r=".35" fill="currentColor" />
		</>
	),
	right: <path d="M6 3.5 10.5 8 6 12.5" />,
	done: (
		<>
			<circle cx="8" cy="8" r="6.25" fill="currentColor" stroke="none" />
			<path d="m5.1 8.2 2 2.1 3.8-4.5" stroke="var(--canvas)" stroke-width="1.6" />
		</>
	),
	due: (
		<>
			<circle cx="8" cy="8" r="5.5" stroke-width="1.75" />
			<circle cx="8" cy="8" r="2.4" fill="currentColor" stroke="none" />
		</>
	),
	todo: <circle cx="8" cy="8" r="5.5" stroke="var(--control)" />,
	ask: (
		<>
			<circle cx="8" cy="8" r="6" />
			<path d="M6.2 6.4a1.85 1.85 0 1 1 2.5 1.7c-.45.2-.7.5-.7 1v.2" />
			<circle cx="8" cy="11.3" r=".35" fill="currentColor" />
		</>
	),
	quote: (
		<>
			<path d="M6.25 3.75 2.75 7.25l3.5 3.5" />
			<path d="M2.75 7.25h7a3.5 3.5 0 0 1 3.5 3.5v1.75" />
		</>
	),
	flag: <path d="M4 14V2.75M4 3.25h8l-1.75 2.75L12 8.75H4" />,
	note: (
		<>
			<path d="M4 2.5h5l3.5 3.5v7.5H4Z" />
			<path d="M9 2.5V6h3.5M6.25 9h3.75M6.25 11.25h2.5" />
		</>
	),
	heart: <path d="M8 13.25S2.5 10 2.5 6.2A2.8 2.8 0 0 1 8 5.1a2.8 2.8 0 0 1 5.5 1.1C13.5 10 8 13.25 8 13.25Z" />,
	gift: (
		<path d="M2.5 6h11v2.5h-11ZM3.5 8.5v5h9v-5M8 6v7.5M8 6C7.5 3.5 6.25 2.4 5.1 2.8 3.4 3.4 4.6 6 8 6Zm0 0c.5-2.5 1.75-3.6 2.9-3.2C12.6 3.4 11.4 6 8 6Z" />
	),
} satisfies Record<string, ComponentChildren>;

/** Names of the line icons. */
export type IconName = keyof typeof paths;

/** A line icon, hidden from assistive technology: its meaning always stands beside it as text. */
export function Icon(props: { readonly name: IconName; readonly small?: boolean }): VNode {
	return (
		<svg class={props.small ? 'i s' : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			{paths[props.name]}
		</svg>
	);
}

const shapes: Readonly<Record<TipLevel, VNode>> = {
	nudge: <circle cx="7" cy="7" r="4.9" fill="none" stroke="currentColor" stroke-width="2" />,
	advice: <path d="M7 .8 13.2 7 7 13.2.8 7Z" fill="currentColor" />,
	critical: (
		<path
			fill-rule="evenodd"
			fill="currentColor"
			d="M4.3.6h5.4l3.7 3.7v5.4l-3.7 3.7H4.3L.6 9.7V4.3ZM6.1 3.2h1.8v4.9H6.1Zm0 6h1.8V11H6.1Z"
		/>
	),
};

/** Ring, diamond or octagon: three silhouettes, so that a level can be told without colour. */
export function LevelShape(props: { readonly level: TipLevel }): VNode {
	return (
		<svg viewBox="0 0 14 14" aria-hidden="true" focusable="false">
			{shapes[props.level]}
		</svg>
	);
}

const dots = {
	reading: <circle cx="5" cy="5" r="4.5" fill="currentColor" />,
	waiting: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" stroke-width="1.5" />,
	paused: <path d="M2 .5h2v9H2zM6 .5h2v9H6z" fill="currentColor" />,
	off: (
		<>
			<circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" stroke-width="1.5" />
			<path d="M1.5 8.5l7-7" stroke="currentColor" stroke-width="1.5" />
		</>
	),
	cannot: <path fill-rule="evenodd" d="M5 .3 10 9.7H0ZM4.4 3.7h1.2v2.8H4.4Zm0 3.5h1.2v1.1H4.4Z" fill="currentColor" />,
} satisfies Record<string, VNode>;

/** What the state line's shape can say. */
export type StateShape = keyof typeof dots;

/** The shape before the state's word. */
export function StateDot(props: { readonly shape: StateShape }): VNode {
	return (
		<svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
			{dots[props.shape]}
		</svg>
	);
}

/** The product's mark: a rice stalk bowed by its grain. */
export function Mark(): VNode {
	return (
		<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<rect x=".5" y=".5" width="23" height="23" rx="5.5" fill="#0c665c" />
			<path
				d="M7.6 19.6C6.3 11.3 7.9 5.4 12.6 5.4c3.3 0 4.9 2.1 4.9 4.9"
				fill="none"
				stroke="#fff"
				stroke-width="2.1"
				stroke-linecap="round"
			/>
			<path d="M17.5 9.9c2.1 1.7 2.7 4.5.3 7.6-2.6-3-2.9-5.9-.3-7.6Z" fill="#f6cd67" />
		</svg>
	);
}
