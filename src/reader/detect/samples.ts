import type { Role } from '../../engine/message.ts';
import type { Shape } from './shapes.ts';
import type { Side } from './sides.ts';

/** What was seen of the rows of one shape. */
export interface Sample {
	readonly shape: Shape;
	/** Who signs them, where roles can be told by names alone; null where it is not needed or not known. */
	readonly author: string | null;
	/** A name stands in rows of this shape. */
	readonly isSigned: boolean;
	/** Nobody signs it, and it lacks what words stand in elsewhere. */
	readonly isLine: boolean;
	/** Where those measured stand. */
	readonly sides: readonly Side[];
	/** How far from the side where lines begin their words begin, in whole CSS pixels; NaN in a box of their own. */
	readonly indent: number;
	/** Drawn in a box of its own. */
	readonly isBubble: boolean;
	/** That box is yellow, as notes for colleagues are nearly everywhere. */
	readonly isYellow: boolean;
	/** Nothing but days and times stand in rows of this shape. */
	readonly isDay: boolean;
	/** A text that the agent had just sent appeared in this shape. */
	readonly isSent: boolean;
}

/** A sample whose role is known. */
export interface Labelled extends Sample {
	/** Null = no message. */
	readonly role: Role | null;
}

/** Roles for the samples, and how sure they are (0 to 1). */
export interface Labels {
	readonly labelled: readonly Labelled[];
	readonly confidence: number;
	/** Names decide: rows without one go on with what stands above them. */
	readonly isByNames: boolean;
}
