import type axe from 'axe-core';

// These run in the page: they are sent as text and use nothing from outside themselves.
export const press = (label: string): boolean => {
	const all = [...document.querySelectorAll<HTMLElement>('button, nav a')];
	const button = all.find((one) => one.textContent?.trim() === label);
	button?.click();
	return button !== undefined;
};
export const fill = (label: string, nth: number, value: string): void => {
	const labels = [...document.querySelectorAll('label')].filter((one) => one.textContent?.trim() === label);
	const field = document.getElementById(labels[nth]?.htmlFor ?? '');
	if (
		!(field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
	)
		throw new Error(`There is no field “${label}”.`);
	field.value = value;
	for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
export const code = (): string => {
	const host = document.querySelector('[data-editor=here]');
	return host?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.innerText ?? '';
};
export const examples = (): string =>
	[...document.querySelectorAll<HTMLElement>('.ex > li')]
		.map((row) => `${row.dataset.right} ${row.querySelector('mark')?.textContent ?? '-'}`)
		.join(', ');
export const title = (): string => document.querySelector('.ed-head h2')?.textContent ?? '';
export const faults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Gives a file to the button of that name. */
export const give = (label: string, name: string, text: string): void => {
	const field = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
		(one) => (one.ariaLabel ?? one.closest('label')?.textContent?.trim()) === label,
	);
	if (field === undefined) throw new Error(`There is no button “${label}” for files.`);
	const data = new DataTransfer();
	data.items.add(new File([text], name));
	field.files = data.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));
};
/** The last of several buttons of one name. */
export const pressLast = (label: string): boolean => {
	const last = [...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === label).at(-1);
	last?.click();
	return last !== undefined;
};
export const pressRule = (named: string): boolean => {
	const row = [...document.querySelectorAll('.rl .ti')].find((one) => one.textContent?.trim() === named);
	row?.closest('button')?.click();
	return row !== undefined;
};
/** Keeps the next file that is saved, in place of a download. */
export const catchFile = (): void => {
	delete document.body.dataset.saved;
	URL.createObjectURL = (blob) => {
		void (blob as Blob).text().then((text) => {
			document.body.dataset.saved = text;
		});
		return '#';
	};
};
export const caught = (): string => document.body.dataset.saved ?? '';
export const says = (): string => document.querySelector<HTMLElement>('main')?.innerText ?? '';
export const offered = (): readonly string[] =>
	[
		...(document.querySelector('[data-editor=here]')?.shadowRoot?.querySelectorAll('.cm-tooltip-autocomplete li') ??
			[]),
	].map((row) => row.textContent ?? '');
export const focusCode = (): void =>
	document.querySelector('[data-editor=here]')?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus();
