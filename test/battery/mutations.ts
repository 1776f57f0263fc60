/** Runs in a page: a million random changes, among them messages. Sent as text, so it uses nothing from outside. */
export const mutate = async (
	mutations: number,
	every: number,
): Promise<{ sent: readonly string[]; longestMs: number }> => {
	const log = document.querySelector('.desk-log');
	const nav = document.querySelector('nav');
	const name = document.querySelector('.desk-customer');
	if (log === null || nav === null || name === null) throw new Error('There is no desk here.');
	let seed = 7;
	const chance = (most: number): number => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((seed / 2 ** 32) * most);
	};
	const rowOf = (id: string, from: string, text: string): HTMLElement => {
		const row = document.createElement('li');
		row.className = 'desk-row';
		row.dataset.messageId = id;
		row.dataset.from = from;
		const said = document.createElement('p');
		said.className = 'desk-text';
		said.textContent = text;
		row.append(said);
		return row;
	};
	for (let n = 0; n < 100; n += 1) log.append(rowOf(`old-${n}`, n % 2 ? 'agent' : 'customer', `Old line ${n}`));
	const sent: string[] = [];
	let longestMs = 0;
	const changes = [
		() => log.children[chance(log.children.length)]?.setAttribute('class', `desk-row tick-${chance(9)}`),
		() => nav.children[0]?.setAttribute('data-unread', String(chance(99))),
		() => {
			const row = log.children[log.children.length - 1 - chance(20)];
			row?.replaceWith(row.cloneNode(true));
		},
		() => {
			const row = log.children[log.children.length - 1 - chance(20)];
			const before = row?.nextSibling ?? null;
			if (row) {
				row.remove();
				log.insertBefore(row, before);
			}
		},
		() => {
			if (nav.children.length > 60) nav.lastElementChild?.remove();
			else nav.append(document.createElement('i'));
		},
		() => {
			const row = log.children[log.children.length - 1 - chance(20)];
			const said = row?.querySelector('p')?.firstChild;
			if (said) said.nodeValue = String(said.nodeValue);
		},
		() => name.setAttribute('title', String(chance(99))),
	];
	const port = new MessageChannel();
	const next = (): Promise<void> =>
		new Promise((resolve) => {
			port.port1.onmessage = () => resolve();
			port.port2.postMessage(null);
		});
	let last = performance.now();
	for (let n = 1; n <= mutations; n += 1) {
		changes[chance(changes.length)]?.();
		if (n % every === 0) {
			const id = `new-${n / every}`;
			sent.push(id);
			log.append(rowOf(id, n % (2 * every) === 0 ? 'agent' : 'customer', `Line ${id}`));
			if (log.children.length > 300) log.firstElementChild?.remove();
		}
		if (n % 250 === 0) {
			const began = performance.now();
			await next();
			last = performance.now();
			longestMs = Math.max(longestMs, last - began);
		}
	}
	// A fixed time, since there is no end to wait for: what was put off meanwhile costs, too, and nothing on the page tells
	// when a reader has done with it; the observer that it is compared with must be measured for as long; and that no
	// message is told a second time shows only as time passes.
	await new Promise((resolve) => setTimeout(resolve, 2_000));
	return { sent, longestMs };
};
