import { readFile } from 'node:fs/promises';

/** A request as Chromium's own log tells it. */
export interface LoggedRequest {
	readonly url: string;
	/** Origin of whoever asked; the browser itself has none. */
	readonly initiator: string;
}

interface NetLog {
	readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
	readonly events: readonly {
		readonly type: number;
		readonly params?: { readonly url?: unknown; readonly initiator?: unknown };
	}[];
}

/** All requests to the network in a log that `--log-net-log` wrote; the browser must have ended. */
export async function loggedRequests(file: string): Promise<readonly LoggedRequest[]> {
	const log: NetLog = JSON.parse(await readFile(file, 'utf8'));
	const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
	return log.events.flatMap(({ type, params }) => {
		const { url, initiator } = params ?? {};
		if (type !== started || typeof url !== 'string' || !/^(?:https?|wss?|ftp):/.test(url)) return [];
		return [{ url, initiator: typeof initiator === 'string' ? initiator : '' }];
	});
}
