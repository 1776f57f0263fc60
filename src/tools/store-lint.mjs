/** What Mozilla's own linter says of a built extension, less what is known and harmless. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** Warnings that may stay, each with its reason. */
const known = {
	// Preact can set innerHTML; no component of ours asks it to, which biome forbids, and Trusted Types refuse it.
	UNSAFE_VAR_ASSIGNMENT: /^(?:options|panel|welcome|practice)\/(?:\w+|chunk-\w+)\.js$/,
};

const isKnown = ({ code, file }) => Object.hasOwn(known, code) && known[code].test(file ?? '');

/** All errors, and the warnings that nobody has allowed, a line each. `report` is what the linter writes with `--output json`. */
export const unexpected = ({ errors, warnings }) =>
	[...errors, ...warnings.filter((one) => !isKnown(one))].map(
		({ code, file, line, message }) => `${code} ${file ?? 'manifest.json'}${line ? `:${line}` : ''} ${message}`,
	);

/** Lints a folder or archive for Firefox. Rejects where the linter itself fails. */
export const lintForStore = (root, target) =>
	new Promise((resolve, reject) => {
		const bin = path.join(root, 'node_modules/addons-linter/bin/addons-linter');
		const child = spawn(process.execPath, [bin, '--output', 'json', target], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let text = '';
		child.stdout.setEncoding('utf8').on('data', (some) => {
			text += some;
		});
		child.on('error', reject);
		child.on('close', () => {
			try {
				resolve(unexpected(JSON.parse(text)));
			} catch {
				reject(new Error(`addons-linter did not finish: ${text.slice(0, 500)}`));
			}
		});
	});
