/** A row of the practice desk. */
export interface DeskRow {
	readonly id: string;
	readonly from: string;
	readonly text: string;
	readonly author?: string;
	readonly at?: string;
}

export const row = ({ id, from, text, author, at }: DeskRow): string => {
	const about = [
		author === undefined ? '' : `<span class="desk-author">${author}</span>`,
		at === undefined ? '' : `<time datetime="${at}">09:00</time>`,
	].join('');
	return `<li class="desk-row" data-message-id="${id}" data-from="${from}">
		${about === '' ? '' : `<div class="desk-about">${about}</div>`}<p class="desk-text">${text}</p></li>`;
};

/** Rows written as `customer: Hi`; ids are `<chat>-1`, `<chat>-2`, … */
export const rows = (chat: string, lines: readonly string[]): string =>
	lines
		.map((line, index) => {
			const [from = '', text = ''] = line.split(': ');
			return row({ id: `${chat}-${index + 1}`, from, text });
		})
		.join('');

/** One chat of the desk. */
export interface DeskChat {
	readonly id: string;
	readonly lines?: readonly string[];
	readonly customer?: string;
	readonly agent?: string;
	readonly hidden?: boolean;
}

export const section = ({ id, lines = [], customer = 'Rohana', agent = 'Aina', hidden = false }: DeskChat): string => `
	<section class="desk-conversation" data-conversation-id="${id}" ${hidden ? 'hidden' : ''}>
		<header><h2 class="desk-customer">${customer}</h2><span class="desk-agent" data-agent="${agent}">${agent}</span></header>
		<div class="desk-scroll"><ol class="desk-log">${rows(id, lines)}</ol><p class="desk-typing" hidden>is typing</p></div>
		<form class="desk-composer" data-mode="reply">
			<textarea class="desk-input"></textarea><button class="desk-send" type="submit">Send</button>
		</form>
	</section>`;

/** Fills the document with a practice desk. */
export const showDesk = (...chats: readonly DeskChat[]): void => {
	document.documentElement.setAttribute('data-practice-desk', '');
	document.body.innerHTML = `
		<nav class="desk-chats">${chats.map(({ id }) => `<button class="desk-chat" data-chat-id="${id}">${id}</button>`).join('')}</nav>
		<main class="desk-main"><div class="desk-stage">${chats.map(section).join('')}</div></main>`;
};

/** A single chat `a` with three lines, as most tests need it. */
export const showOne = (): void =>
	showDesk({ id: 'a', lines: ['customer: Hi', 'agent: Hello, how can I help?', 'customer: My parcel is late'] });

export const sectionOf = (id: string): HTMLElement =>
	document.querySelector<HTMLElement>(`[data-conversation-id="${id}"]`)!;
export const logOf = (id: string): HTMLElement => sectionOf(id).querySelector<HTMLElement>('.desk-log')!;
export const rowOf = (id: string): HTMLElement => document.querySelector<HTMLElement>(`[data-message-id="${id}"]`)!;
export const inputOf = (id: string): HTMLTextAreaElement => sectionOf(id).querySelector('textarea')!;
export const textOfRow = (id: string): HTMLElement => rowOf(id).querySelector<HTMLElement>('.desk-text')!;

export const append = (chat: string, id: string, from: string, text: string): void =>
	logOf(chat).insertAdjacentHTML('beforeend', row({ id, from, text }));

/** Types as a person does: value, then the event. */
export const type = (field: HTMLTextAreaElement, text: string, inputType = 'insertText'): void => {
	field.value = text;
	field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
};

export const press = (target: Element, key: string, more: KeyboardEventInit = {}): void => {
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
};
