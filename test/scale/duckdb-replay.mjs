// Runs the engine inside DuckDB as a function of SQL: `node duckdb-replay.mjs ARCHIVE OUT`.
// ARCHIVE is NDJSON or Parquet (a column `line`); with OUT ending in .parquet, NDJSON is only turned into Parquet.

import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';

const dist = new URL('../../dist/', import.meta.url);
await import(new URL('engine.js', dist).href);
const pack = readFileSync(new URL('engine-pack.json', dist), 'utf8').trim();
const { replayLine } = globalThis.santun;

const santunReplay = DuckDBScalarFunction.create({
	name: 'santun_replay',
	parameterTypes: [VARCHAR],
	returnType: VARCHAR,
	mainFunction: (_, input, output) => {
		const lines = input.getColumnVector(0);
		for (let row = 0; row < input.rowCount; row++) output.setItem(row, replayLine(lines.getItem(row), pack));
		output.flush();
	},
});

const [archive, out] = process.argv.slice(2);
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
/** Each line as it is: no separator and no quote stand in JSON as a control character. */
const rows = archive.endsWith('.parquet')
	? `read_parquet(${quoted(archive)})`
	: `read_csv(${quoted(archive)}, columns = {line: 'VARCHAR'}, header = false, delim = '\\x01', quote = '', escape = '', max_line_size = 67108864, auto_detect = false)`;

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
connection.registerScalarFunction(santunReplay);
const started = performance.now();
if (out.endsWith('.parquet')) {
	await connection.run(`COPY (SELECT line FROM ${rows}) TO ${quoted(out)} (FORMAT parquet, COMPRESSION zstd)`);
} else {
	const file = createWriteStream(out);
	const result = await connection.stream(`SELECT santun_replay(line) AS tips FROM ${rows}`);
	for (;;) {
		const chunk = await result.fetchChunk();
		if (chunk === null || chunk.rowCount === 0) break;
		const text = chunk
			.getColumnValues(0)
			.map((line) => `${line}\n`)
			.join('');
		if (!file.write(text)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'close');
}
console.log(((performance.now() - started) / 1000).toFixed(3));
