import type { Adapter } from './adapter.ts';
import { each, either, expressionOf, isRecord, type Problem, record, text, truth } from './shape.ts';

/** How one host is read, as it was set up there or imported from a file. */
export interface LocalAdapter {
	/** Host and port as in an address: `chat.example.com`, `localhost:8080`. */
	readonly host: string;
	readonly adapter: Adapter;
}

interface LocalFile {
	readonly santun: 'local-adapters';
	readonly version: 1;
	readonly adapters: readonly LocalAdapter[];
}

const css = text(1_000);
const expression = expressionOf('');
const selectors = each(record({ css }, { seen: text(200) }), 1);
const field = { css: selectors, attribute: text(100), match: expression };
const from = either(['root', 'document']);
const role = either(['customer', 'agent', 'bot', 'system', 'note', null]);

const adapter = record(
	{
		id: text(100),
		name: text(100),
		basis: either(['live', 'source', 'scripts']),
		detect: record({ present: selectors }, { url: expression }),
		conversation: record(
			{ root: selectors },
			{
				idFromUrl: expression,
				id: record({}, field),
				customerName: record({ from }, field),
				agentName: record({ from }, field),
				typing: record({ css: selectors, from }, {}),
				order: either(['oldest-first', 'newest-first']),
			},
		),
		row: record(
			{
				css: selectors,
				role: each(
					record(
						{ role, where: either(['self', 'inside', 'within']), css },
						{ byCustomer: either([true]), author: text(200) },
					),
				),
				otherwise: role,
				body: record({}, field),
			},
			{
				id: record({}, field),
				temporaryId: expression,
				separators: expressionOf('iu'),
				continues: css,
				author: record({}, field),
				drop: each(css),
				time: record({ form: either(['iso', 'epoch-s', 'epoch-ms', 'clock']) }, field),
				grouped: either(['first-row', 'last-row']),
			},
		),
		composer: record({ css: selectors, from }, { drop: each(css), note: selectors, send: selectors }),
	},
	{},
);

const host = truth(
	'host',
	(value) => typeof value === 'string' && /^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d{1,5})?$/.test(value),
);

const file = record(
	{ santun: either(['local-adapters']), version: either([1]), adapters: each(record({ host, adapter }, {})) },
	{},
);

/** Hosts that are described a second time. */
const repeated = (value: unknown): readonly Problem[] => {
	if (!isRecord(value) || !Array.isArray(value.adapters)) return [];
	const hosts: readonly unknown[] = value.adapters.map((one: unknown) => (isRecord(one) ? one.host : undefined));
	return hosts.flatMap((one, place) =>
		one !== undefined && hosts.indexOf(one) < place
			? [{ at: `adapters[${place}].host`, what: 'repeated' as const }]
			: [],
	);
};

const isFile = (_value: unknown, problems: readonly Problem[]): _value is LocalFile => problems.length === 0;

/** The adapters in a file or in the browser's storage, or everything that is wrong with it; never half of them. */
export const parseLocalAdapters = (
	value: unknown,
): { readonly adapters: readonly LocalAdapter[]; readonly problems: readonly Problem[] } => {
	const problems = [...file(value, ''), ...repeated(value)];
	return { adapters: isFile(value, problems) ? value.adapters : [], problems };
};
