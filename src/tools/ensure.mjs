// Makes sure that what a script needs is there: `node src/tools/ensure.mjs [deps] [chromium] [firefox]`.
// Node built-ins only: it runs before node_modules exists. Silent when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserPath, variableOf } from './browsers.mjs';
import { lockHash, needsPackages, nodeProblem, planBrowser, readWants } from './set-up.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lockFile = `${root}package-lock.json`;
const stampFile = `${root}node_modules/.lock-sha256`;

const giveUp = (why) => {
	console.error(why);
	process.exit(1);
};

/** Runs a command in plain sight; answers whether it went well. */
const run = (command, args, options = {}) =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;

/** npm as it was started, since on Windows its command is a script that only a shell can run. */
const npm = (args) =>
	process.env.npm_execpath
		? run(process.execPath, [process.env.npm_execpath, ...args])
		: run('npm', args, { shell: process.platform === 'win32' });

const ensurePackages = () => {
	const lock = readFileSync(lockFile);
	if (!needsPackages(lock, existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null)) return;
	console.log('Installing the packages of package-lock.json (npm ci), about half a minute …');
	if (!npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) giveUp('npm ci failed: see above.');
	writeFileSync(stampFile, `${lockHash(lock)}\n`);
};

const aptGet = (args) => run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

const install = (packages) => {
	// An unreachable third-party source fails the update, while the package itself may still be had.
	aptGet(['update', '-q']);
	return packages.some((name) => aptGet(['install', '-y', '-q', '--no-install-recommends', name]));
};

const ensureBrowser = (browser) => {
	if (browserPath(browser) !== undefined) return;
	const plan = planBrowser(browser, {
		hasApt: existsSync('/usr/bin/apt-get'),
		isRoot: process.getuid?.() === 0,
		configured: process.env[variableOf(browser)],
	});
	if (plan.problem !== undefined) giveUp(plan.problem);
	console.log(`Installing ${plan.packages[0]} with apt-get, about half a minute …`);
	if (!install(plan.packages) || browserPath(browser) === undefined) {
		giveUp(`${plan.packages[0]} could not be installed: see above. ${variableOf(browser)} can say where one is.`);
	}
};

const tooOld = nodeProblem(process.versions.node);
if (tooOld !== null) giveUp(tooOld);
const wants = readWants(process.argv.slice(2));
if (wants.problem !== undefined) giveUp(wants.problem);
if (wants.deps) ensurePackages();
for (const browser of wants.browsers) ensureBrowser(browser);
