import type { CDPSession } from 'puppeteer-core';

/** What a heap snapshot is, as far as it is read here. */
interface Snapshot {
	readonly snapshot: {
		readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
	};
	/** One node after the other, each as many numbers as there are fields. */
	readonly nodes: readonly number[];
}

/** Kinds of nodes that hold what a page knows; the others are compiled code and the browser's own. */
const data: ReadonlySet<string> = new Set([
	'object',
	'closure',
	'array',
	'string',
	'concatenated string',
	'sliced string',
	'number',
	'bigint',
	'symbol',
	'regexp',
]);

/** Bytes of the data in a page's heap after its garbage is collected: what it knows, without the code that came of it. */
export async function dataInHeap(session: CDPSession): Promise<number> {
	const chunks: string[] = [];
	const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
	session.on('HeapProfiler.addHeapSnapshotChunk', take);
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	session.off('HeapProfiler.addHeapSnapshotChunk', take);
	const { snapshot, nodes }: Snapshot = JSON.parse(chunks.join(''));
	const { node_fields: fields, node_types: kinds } = snapshot.meta;
	const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	let bytes = 0;
	for (let at = 0; at < nodes.length; at += fields.length) {
		if (data.has(kinds[0][nodes[at + kind] ?? -1] ?? '')) bytes += nodes[at + size] ?? 0;
	}
	return bytes;
}
