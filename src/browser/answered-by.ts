import type { Data, Handlers, Kind, Reply, Sender, send } from './messenger.ts';

type Handler = (data: unknown, sender: Sender) => unknown;

/**
 * Sends messages within one page: these handlers answer as another context would. Rejects, as in front of a closed
 * panel, where they do not know the message.
 */
export const answeredBy =
	(handlers: Handlers, sender: Sender): typeof send =>
	async <K extends Kind>(kind: K, data: Data<K>): Promise<Reply<K>> => {
		const handler = handlers[kind] as Handler | undefined;
		if (handler === undefined) throw new Error(`nobody here answers “${kind}”`);
		return (await handler(data, sender)) as Reply<K>;
	};
