/** Which packages are inside a bundle, and under what terms: their authors' texts go along with their code. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Terms under which code may be bundled; another one is read by a person before it comes in. */
const allowed = ['ISC', 'MIT', 'MPL-2.0'];

/** Names of the packages whose code is in the bundles; `metafiles` as esbuild tells them. Sorted. */
const bundledPackages = (metafiles) => {
	const inputs = metafiles.flatMap(({ outputs }) =>
		Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
	);
	const names = inputs
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
		.map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
		.filter((name) => name !== undefined);
	return [...new Set(names)].sort();
};

const termsOf = async (root, name) => {
	const folder = path.join(root, 'node_modules', name);
	const { version, license, homepage, repository } = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	);
	if (!allowed.includes(license))
		throw new Error(`${name} is under ${license}; only ${allowed.join(', ')} may be bundled.`);
	const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
	if (file === undefined) throw new Error(`${name} is bundled and brings no text of its licence.`);
	const source = homepage ?? repository?.url ?? repository;
	const text = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
	return `${name} ${version} — ${license}\n${source}\n\n${text}`;
};

/** The text of licences.txt: our own terms, then those of each package. Throws where one has none or others than allowed. */
const licencesText = async (root, metafiles) => {
	const own = (await readFile(path.join(root, 'LICENSE'), 'utf8')).trim();
	const others = await Promise.all(bundledPackages(metafiles).map((name) => termsOf(root, name)));
	const line = '-'.repeat(72);
	return `${[`Santun — MIT\n\n${own}`, ...others].join(`\n\n${line}\n\n`)}\n`;
};

/** Puts the terms of all that these bundles hold beside them. */
export const writeLicences = async (root, out, metafiles) =>
	writeFile(path.join(out, 'licences.txt'), await licencesText(root, metafiles));
