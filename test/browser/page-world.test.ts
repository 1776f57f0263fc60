// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertInPage } from '../../src/browser/page-world.ts';
import { fake, reset } from '../fakes/browser.ts';
import { fakePastes, forgetPastes, pasted } from '../reader/fake-paste.ts';

interface Injection {
	readonly target: { readonly tabId: number; readonly frameIds: readonly number[] };
	readonly world: string;
	readonly func: (...args: readonly unknown[]) => void;
	readonly args: readonly unknown[];
}

let pastes: string[] = [];
const editable = (parent: ParentNode & Node): HTMLElement => {
	const box = Object.assign(document.createElement('div'), { tabIndex: 0 });
	Object.defineProperty(box, 'isContentEditable', { value: true });
	box.addEventListener('paste', (event) => pastes.push(pasted(event)));
	parent.append(box);
	return box;
};
/** Does what the browser does with the injection: runs the function from its text. */
const inject = async (text: string): Promise<Injection> => {
	await insertInPage(3, 5, { 'text/plain': text });
	const injection = fake.scripting.injections.at(-1) as Injection;
	new Function(`return (${injection.func})`)()(...injection.args);
	return injection;
};

beforeEach(() => {
	reset();
	pastes = [];
	document.body.innerHTML = '';
});
afterEach(forgetPastes);

describe('text for the page from within its own world', () => {
	it('is injected once, in that frame only', async () => {
		fakePastes();
		editable(document.body).focus();
		expect(await inject('Hello')).toMatchObject({ target: { tabId: 3, frameIds: [5] }, world: 'MAIN' });
		expect(fake.scripting.injections).toHaveLength(1);
		expect(pastes).toEqual(['Hello']);
	});

	it('is on the paste also where the browser leaves it out', async () => {
		fakePastes({ areEmpty: true });
		editable(document.body).focus();
		await inject('Hello');
		expect(pastes).toEqual(['Hello']);
	});

	it('finds the cursor in an open shadow root', async () => {
		fakePastes();
		const host = document.createElement('x-desk');
		document.body.append(host);
		editable(host.attachShadow({ mode: 'open' })).focus();
		await inject('Hello');
		expect(pastes).toEqual(['Hello']);
	});

	it('goes nowhere where the cursor is in no editor', async () => {
		fakePastes();
		const button = document.createElement('button');
		document.body.append(button);
		button.addEventListener('paste', (event) => pastes.push(pasted(event)));
		button.focus();
		await inject('Hello');
		expect(pastes).toEqual([]);
	});

	it('is handed to CKEditor itself, lines apart', async () => {
		fakePastes();
		const box = editable(document.body);
		const taken: unknown[] = [];
		const model = {
			change: (run: (writer: object) => void) => run({ createText: (text: string) => text }),
			insertContent: (content: unknown) => taken.push(content),
		};
		Object.assign(box, { ckeditorInstance: { model } }).focus();
		await inject('Hello');
		await inject('One\nTwo');
		expect([taken, pastes]).toEqual([['Hello'], ['One\nTwo']]);
	});
});
