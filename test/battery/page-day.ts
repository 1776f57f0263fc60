import { pack } from 'santun:pack';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { createCoach } from '../../src/coach/coach.ts';
import { panelProgram } from '../../src/coach/panel-program.ts';
import { row, section } from '../reader/desk.ts';
import { createTime } from '../reader/time.ts';
import { talk } from './plain-talk.ts';

/** A working day of eight chats at a time on one page, by a clock that runs as fast as it can. */
const time = createTime();
const views = { told: 0, tips: 0 };
const coach = createCoach({
	document,
	url: () => location.href,
	adapters: [practiceDesk],
	program: panelProgram(pack),
	pausedUntil: 0,
	now: time.now,
	schedule: time.schedule,
	signal: new AbortController().signal,
	onView: (view) => {
		views.told += 1;
		if (view.page === 'chat') views.tips += view.chat.tips.length;
	},
});

const stage = document.querySelector('.desk-stage');
let begun = 0;
let line = 0;
/** The chat that is there longest ends, and another begins. */
const turnOver = (): void => {
	begun += 1;
	if (stage === null) return;
	if (stage.children.length >= 8) stage.firstElementChild?.remove();
	stage.insertAdjacentHTML('beforeend', section({ id: `chat-${begun}`, customer: `Customer ${begun}`, hidden: true }));
};
/** The next thing happens in a chat, which comes to the front. */
const happen = async (at: number): Promise<void> => {
	const chats = [...(stage?.querySelectorAll<HTMLElement>('.desk-conversation') ?? [])];
	for (const [index, chat] of chats.entries()) chat.hidden = index !== at % chats.length;
	const chat = chats[at % chats.length];
	const input = chat?.querySelector('textarea');
	const [from, text] = talk[line % talk.length] ?? ['draft', ''];
	line += 1;
	if (!chat || !input) return;
	if (from === 'draft') {
		input.focus();
		input.value = text;
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	} else {
		input.value = '';
		chat.querySelector('.desk-log')?.insertAdjacentHTML('beforeend', row({ id: `line-${line}`, from, text }));
	}
	await time.pass(1_500);
	for (const tip of tipsIn()) coach.seen(tip.conversation, tip.id);
};
const tipsIn = () => {
	const view = coach.view();
	return view.page === 'chat' ? view.chat.tips.map(({ id }) => ({ id, conversation: view.chat.conversation })) : [];
};

/** Plays an hour. */
const hour = async (): Promise<{ readonly told: number; readonly tips: number; readonly timers: number }> => {
	for (let minute = 0; minute < 60; minute += 1) {
		if (minute % 5 === 0) turnOver();
		for (let second = 0; second < 60; second += 10) {
			await happen(minute + second / 10);
			await time.pass(8_500);
		}
		// Observers of the page itself hear only between tasks.
		await new Promise((resolve) => setTimeout(resolve));
	}
	return { ...views, timers: time.waiting() };
};
Object.assign(window, { hour });
