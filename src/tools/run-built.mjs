import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds these parts of the project, then runs a script of dist/demo. Ends the process where a part cannot be built. */
export const runBuilt = async (parts, script) => {
	for (const part of parts) {
		const { status } = spawnSync(process.execPath, ['build.mjs', part], {
			cwd: root,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		if (status === 0) continue;
		console.error(`dist/demo/${script} was not run: \`node build.mjs ${part}\` failed.`);
		process.exit(status ?? 1);
	}
	process.chdir(root);
	await import(new URL(`../../dist/demo/${script}`, import.meta.url).href);
};
