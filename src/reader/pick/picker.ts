import type { Adapter } from '../../adapters/adapter.ts';
import type { SetUpProblem, SetUpState } from '../../engine/set-up.ts';
import { isWritable } from '../composer-element.ts';
import { piecesIn } from '../detect/bubbles.ts';
import { isVisible, type Layout, windowLayout } from '../detect/layout.ts';
import { around, documentsIn, findIn } from '../detect/scope.ts';
import { contains, isConnected, textContentOf } from '../dom.ts';
import type { Timers } from '../schedule.ts';
import { squash } from '../text-of.ts';
import { type Derived, derive } from './derive.ts';
import { fieldAt, fieldCss } from './find-picked.ts';
import { previewOf, type ReadRow } from './preview.ts';
import { type Mark, raiseShield, type ShieldOptions } from './shield.ts';

/** Setting up a page by pointing. Ends with the signal; what is on the page goes with it. */
export interface Picker {
	state(): SetUpState;
	/** The state, as soon as it is another than the one with that number, at most so many ms later; after the end at once. */
	news(seen: number, ms: number): Promise<SetUpState>;
	/** Goes through what could be meant, without a mouse. */
	move(by: 1 | -1): void;
	/** Takes what was moved to. */
	take(): void;
	/** Leaves the name out. */
	skip(): void;
	again(): void;
	/** What was found, and the origin of the page it is for; null before all is there. */
	result(): { readonly adapter: Adapter; readonly origin: string } | null;
}

/** What a picker works with. */
export interface PickerOptions extends Pick<ShieldOptions, 'document' | 'isReal' | 'hitAt'> {
	readonly layout?: Layout;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	readonly timers: Timers;
	/** Escape was pressed in the page. */
	readonly onLeave: () => void;
	readonly signal: AbortSignal;
}

/** What is read, and where the marks stand, is looked at this often. */
const lookEveryMs = 500;
const pointedLength = 80;

type Choices = Partial<Record<'customer' | 'own' | 'composer' | 'name', Element>>;
type Good = Extract<Derived, { readonly ok: true }>;

/** Asks for one thing after the other, and makes of it how the page is to be read. */
export const createPicker = (options: PickerOptions): Picker => {
	const { document, layout = windowLayout, now, timers, signal } = options;
	let choices: Choices = {};
	let state: SetUpState = { change: 0, step: 'customer', problem: null, pointed: null, preview: null };
	let derived: Good | null = null;
	let read: readonly ReadRow[] = [];
	/** What scrolls the rows. */
	let scroller: Element | null = null;
	let hovered: Element | null = null;
	let listeners: (() => void)[] = [];

	const change = (next: Partial<SetUpState>): void => {
		const { change: _, ...plain } = { ...state, ...next };
		const { change: number, ...before } = state;
		if (JSON.stringify(plain) === JSON.stringify(before)) return;
		state = { ...plain, change: number + 1 };
		const waiting = listeners;
		listeners = [];
		for (const tell of waiting) tell();
	};
	const marks = (): readonly Mark[] => {
		const { customer, own, composer, name } = choices;
		const mark = (target: Element | null | undefined, kind: Mark['kind'], within = scroller): readonly Mark[] =>
			target === null || target === undefined || !isConnected(target)
				? []
				: [{ target, kind, ...(within === null ? {} : { within }) }];
		const rows = read.flatMap(({ row, role }) =>
			mark(row, role === 'customer' ? 'customer' : role === 'agent' ? 'own' : 'other'),
		);
		const seeds = rows.length > 0 ? [] : [...mark(customer, 'customer'), ...mark(own, 'own')];
		return [
			...rows,
			...seeds,
			...mark(composer, 'field', null),
			...mark(name, 'field', null),
			...mark(hovered, 'pointed', null),
		];
	};
	const draw = (): void => {
		if (!signal.aborted) shield.draw(marks());
	};
	const lookAgain = (): void => {
		if (derived !== null) {
			const { adapter, base, root } = derived;
			const { preview, rows } = previewOf(adapter, base, root, now());
			read = rows;
			change({ preview });
		}
		draw();
		timers.after(lookEveryMs, lookAgain);
	};
	const pieces = (): readonly Element[] =>
		documentsIn(document).flatMap((one) => piecesIn(one.body, layout).map(({ element }) => element));
	const begin = (problem: SetUpProblem | null): void => {
		choices = {};
		derived = null;
		scroller = null;
		read = [];
		hovered = null;
		change({ step: 'customer', problem, pointed: null, preview: null });
		draw();
	};
	/** Pages draw messages anew: then what shows the same words now is meant. */
	const standing = (chosen: Element | undefined): Element | undefined => {
		if (chosen === undefined || isConnected(chosen)) return chosen;
		const words = squash(textContentOf(chosen));
		return pieces().findLast((one) => squash(textContentOf(one)) === words) ?? chosen;
	};
	const finish = (): void => {
		const customer = standing(choices.customer);
		const own = standing(choices.own);
		const { composer, name = null } = choices;
		if (customer === undefined || own === undefined || composer === undefined) return;
		const result = derive({ customer, own, composer, name }, { layout, now });
		if (!result.ok) {
			begin(result.problem);
			return;
		}
		derived = result;
		const path = [result.root, ...around(result.root, null)];
		scroller = path.find((one) => layout.look(one).isScroller) ?? null;
		const { preview, rows } = previewOf(result.adapter, result.base, result.root, now());
		read = rows;
		hovered = null;
		change({ step: 'check', problem: null, pointed: null, preview });
		draw();
	};
	const refuse = (problem: SetUpProblem): void => {
		hovered = null;
		change({ problem, pointed: null });
		draw();
	};
	const pick = (hit: Element): void => {
		const { step } = state;
		if (step === 'check' || step === 'ended') return;
		if (step === 'composer') {
			const field = fieldAt(hit, layout);
			if (field === null) {
				refuse('not-composer');
				return;
			}
			choices = { ...choices, composer: field };
		} else choices = { ...choices, [step]: hit };
		const { customer, own } = choices;
		if (step === 'own' && customer !== undefined && (contains(customer, hit) || contains(hit, customer))) {
			const { own: _, ...others } = choices;
			choices = others;
			refuse('same');
			return;
		}
		hovered = null;
		if (step === 'name') {
			finish();
			return;
		}
		const next = customer === undefined ? 'customer' : own === undefined ? 'own' : step === 'own' ? 'composer' : 'name';
		change({ step: next, problem: null, pointed: null });
		draw();
	};
	const candidates = (): readonly Element[] => {
		if (state.step === 'composer') {
			return documentsIn(document)
				.flatMap((one) => findIn(one, fieldCss))
				.filter((one) => isWritable(one) && isVisible(layout.box(one)));
		}
		return pieces();
	};
	const move = (by: 1 | -1): void => {
		if (state.step === 'check' || state.step === 'ended') return;
		const some = candidates();
		const at = hovered === null ? -1 : some.indexOf(hovered);
		const next = at === -1 ? (by === 1 ? 0 : some.length - 1) : (at + by + some.length) % some.length;
		hovered = some[next] ?? null;
		hovered?.scrollIntoView?.({ block: 'nearest' });
		const said = hovered === null ? null : squash(textContentOf(hovered)).slice(0, pointedLength);
		change({ pointed: said });
		draw();
	};
	const take = (): void => {
		if (hovered !== null) pick(hovered);
	};
	const shield = raiseShield({
		...options,
		onHover: (hit) => {
			if (state.step === 'check' || hit === hovered) return;
			hovered = state.step === 'composer' && hit !== null ? (fieldAt(hit, layout) ?? hit) : hit;
			draw();
		},
		onPick: pick,
		onKey: (key) => {
			if (key === 'leave') options.onLeave();
			else if (key === 'take') take();
			else move(key === 'next' ? 1 : -1);
		},
	});
	signal.addEventListener('abort', () => change({ step: 'ended', preview: null, pointed: null }));
	timers.after(lookEveryMs, lookAgain);

	return {
		state: () => state,
		news: (seen, ms) =>
			new Promise((resolve) => {
				const tell = (): void => {
					listeners = listeners.filter((one) => one !== tell);
					resolve(state);
				};
				if (state.change !== seen || signal.aborted) tell();
				else {
					listeners.push(tell);
					timers.after(ms, tell);
				}
			}),
		move,
		take,
		skip: () => {
			if (state.step === 'name') finish();
		},
		again: () => begin(null),
		result: () => (derived === null ? null : { adapter: derived.adapter, origin: derived.base.location.origin }),
	};
};
