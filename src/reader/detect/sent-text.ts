import { isControl } from '../composer-element.ts';
import { followHands } from '../composer-events.ts';
import { controlValue } from '../control.ts';
import { isConnected } from '../dom.ts';
import { squash, textOf } from '../text-of.ts';

/** What the agent has just written and sent: the strongest evidence of whose messages are whose. */
export interface SentText {
	/** `sent`: the agent wrote this a moment ago and the field is empty of it; `perhaps`: it still stands there. */
	check(text: string): 'sent' | 'perhaps' | 'no';
	/** Whether any text is `sent`. */
	hasSent(): boolean;
	/** Listens in another document, or in a closed shadow root, as well. */
	follow(scope: Node): void;
}

interface Draft {
	readonly field: Element;
	readonly text: string;
	readonly at: number;
}

/** A message that was sent appears within this time. */
const appearsMs = 6000;
/** So many texts are kept: a burst of answers. */
const most = 3;

const isField = (target: Element): boolean =>
	isControl(target) || ('isContentEditable' in target && target.isContentEditable === true);
const textIn = (field: Element): string => squash(isControl(field) ? controlValue(field) : textOf(field, null));
/** The same answer being written on, or taken back. */
const isGrowing = (last: Draft | undefined, field: Element, text: string): boolean =>
	last !== undefined && last.field === field && (text.startsWith(last.text) || last.text.startsWith(text));

/**
 * Follows what the agent writes, in whatever field, until the signal aborts. Listens only; keeps the last few texts.
 * `onSend` is called for whatever may send, such as any click: `hasSent` answers a moment later.
 */
export const followSentText = (now: () => number, onSend: () => void, signal: AbortSignal): SentText => {
	let drafts: readonly Draft[] = [];
	const followed = new WeakSet<Node>();
	const isFresh = ({ at }: Draft): boolean => now() - at <= appearsMs;
	const stands = ({ field, text }: Draft): boolean => isConnected(field) && textIn(field) === text;
	const remember = (field: Element): void => {
		if (!isField(field)) return;
		const text = textIn(field);
		if (text === '') return;
		const rest = isGrowing(drafts[0], field, text) ? drafts.slice(1) : drafts;
		drafts = [{ field, text, at: now() }, ...rest].slice(0, most);
	};
	const finish = (): void => {
		const [last] = drafts;
		if (last === undefined) return;
		if (isConnected(last.field)) remember(last.field);
		onSend();
	};
	const hands = {
		typed: remember,
		deletes: () => undefined,
		enters: (target: Element) => {
			remember(target);
			finish();
		},
		clicks: finish,
		submits: finish,
	};
	return {
		follow: (scope) => {
			if (followed.has(scope) || signal.aborted) return;
			followed.add(scope);
			followHands(scope, hands, signal);
		},
		check: (text) => {
			const wanted = squash(text);
			const found = drafts.find((draft) => draft.text === wanted && isFresh(draft));
			if (found === undefined) return 'no';
			return stands(found) ? 'perhaps' : 'sent';
		},
		hasSent: () => drafts.some((draft) => isFresh(draft) && !stands(draft)),
	};
};
