import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { createCoachedChat } from '../coach/chat.ts';
import type { Program } from '../engine/compile.ts';
import type { Message, Role } from '../engine/message.ts';
import type { Tip } from '../engine/tip.ts';
import type { Clock } from '../practice/clock.ts';
import type { PlayedDesk } from '../practice/played-desk.ts';
import { createPlayer } from '../practice/player.ts';
import type { Scenario } from '../practice/scenario.ts';
import type { ChatView } from '../protocol/views.ts';

/** A line of the small chat. */
export interface DemoLine {
	readonly id: string;
	readonly from: Role;
	readonly text: string;
}

/** A practice chat that plays without a desk around it; the engine is the one that coaches in earnest. */
export interface Demo {
	readonly customer: string;
	readonly lines: ReadonlySignal<readonly DemoLine[]>;
	readonly isTyping: ReadonlySignal<boolean>;
	readonly draft: ReadonlySignal<string>;
	readonly tip: ReadonlySignal<Tip | null>;
	readonly trace: ReadonlySignal<ChatView['trace']>;
	readonly stage: ReadonlySignal<'ready' | 'playing' | 'paused' | 'done'>;
	play(): void;
	pause(): void;
	/** Puts a wording behind the draft, as at the cursor of an agent who types, and sends it after a moment. */
	insert(wording: string): Promise<boolean>;
	dismiss(): void;
	/** Stops for good. */
	end(): void;
}

/** What a demo is made with. */
export interface DemoOptions {
	readonly program: Program;
	readonly scenario: Scenario;
	readonly clock: Clock;
}

/** A little faster than life: it takes thirty seconds so. */
const speed = 1.4;
/** How long a draft that earns a tip stands: long enough to read the tip beside it. */
const readMs = 7000;
/** An agent who answers a burst before it has ended earns a tip for that; it has ended after some four seconds. */
const quietMs = 4300;
/** A tip that stood this long was read. */
const seenAfterMs = 1000;
/** An inserted wording is seen before it goes. */
const beforeSendMs = 2000;

export function createDemo({ program, scenario, clock }: DemoOptions): Demo {
	const [main] = scenario.chats;
	const life = new AbortController();
	const chat = createCoachedChat(main.id, () => program, clock.now);
	const lines = signal<readonly DemoLine[]>([]);
	const isTyping = signal(false);
	const draft = signal('');
	const tip = signal<Tip | null>(null);
	const trace = signal<ChatView['trace']>(null);
	const stage = signal<'ready' | 'playing' | 'paused' | 'done'>('ready');
	let seen: string | null = null;
	let draftSettles = new AbortController();

	const seeLater = (id: string): void => {
		seen = id;
		void clock.wait(seenAfterMs, life.signal).then(() => {
			if (tip.value?.id === id && !life.signal.aborted) feed({ type: 'seen', at: clock.now(), tip: id });
		});
	};
	const look = (): void => {
		const view = chat.view();
		tip.value = view.tips[0] ?? null;
		trace.value = view.trace;
		const id = tip.value?.id ?? null;
		if (id !== null && id !== seen) seeLater(id);
	};
	const feed = (event: Parameters<typeof chat.feed>[0]): void =>
		batch(() => {
			chat.feed(event);
			look();
		});
	const say = (from: Role, text: string): string => {
		const id = `line-${lines.value.length + 1}`;
		const message: Message = { id, role: from, text, at: clock.now() };
		lines.value = [...lines.value, { id, from, text }];
		feed({ type: 'message', at: clock.now(), message });
		return id;
	};
	const write = (text: string): void => {
		draft.value = text;
		feed({ type: 'draft', at: clock.now(), text });
		draftSettles.abort();
		draftSettles = new AbortController();
		const { signal: unchanged } = draftSettles;
		void clock.wait(program.settings.pauseMs, AbortSignal.any([unchanged, life.signal])).then(() => {
			if (!unchanged.aborted && !life.signal.aborted) feed({ type: 'paused', at: clock.now() });
		});
	};
	const send = async (): Promise<void> => {
		draftSettles.abort();
		const text = draft.value;
		draft.value = '';
		feed({ type: 'sent', at: clock.now() });
		say('agent', text);
	};
	const desk: PlayedDesk = {
		setTitle: () => undefined,
		openChat: ({ customer, agent }) =>
			feed({ type: 'opened', at: clock.now(), people: { customer, agent }, history: [] }),
		show: () => undefined,
		addMessage: (_, { from, text, at }) => (at === undefined ? say(from, text) : ''),
		setTyping: (_, on) => {
			isTyping.value = on;
			feed({ type: 'typing', at: clock.now(), on });
		},
		setPresence: () => undefined,
		setMode: () => undefined,
		typeDraft: (_, text) => write(text),
		draft: () => draft.value,
		send,
	};
	const player = createPlayer({
		scenario,
		desk,
		clock,
		speed,
		leastReadMs: readMs,
		leastQuietMs: quietMs,
		onLine: ({ kind }) => {
			if (kind === 'done') stage.value = 'done';
		},
	});
	player.open();

	return {
		customer: main.customer,
		lines,
		isTyping,
		draft,
		tip,
		trace,
		stage,
		play: () => {
			const before = stage.value;
			if (before === 'done') return;
			stage.value = 'playing';
			if (before === 'ready') void player.play(life.signal);
			else player.resume();
		},
		pause: () => {
			if (stage.value !== 'playing') return;
			player.pause();
			stage.value = 'paused';
		},
		insert: async (wording) => {
			const of = tip.value;
			if (of === null || stage.value === 'done') return false;
			const text = `${draft.value} ${wording}`.trim();
			player.takeOver();
			player.resume();
			stage.value = 'playing';
			batch(() => {
				feed({ type: 'used', at: clock.now(), tip: of.id });
				write(text);
			});
			void clock.wait(beforeSendMs, life.signal).then(async () => {
				if (life.signal.aborted || draft.value === '') return;
				await send();
				player.answered(main.id, text);
			});
			return true;
		},
		dismiss: () => {
			const of = tip.value;
			if (of !== null) feed({ type: 'dismissed', at: clock.now(), tip: of.id });
		},
		end: () => life.abort(),
	};
}
