import { type Adapter, onPage } from '../adapters/adapter.ts';
import { findAll, intoShadow, treeIn } from './dom.ts';

/** Every host path of a selector: `a >>> b >>> c` passes the trees in `a` and in `a >>> b`. */
const hostPaths = (css: string): readonly string[] => {
	const steps = css.split(intoShadow);
	return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join(intoShadow));
};

/** Finds the shadow roots and the documents of frames that the adapter's selectors step into, as they stand now. */
export const createInnerTrees = ({ conversation, composer }: Adapter): ((document: Document) => readonly Node[]) => {
	const { root, customerName, agentName, queue, brand, typing } = conversation;
	const fields = [customerName, agentName, onPage(queue), onPage(brand), typing];
	const selectors = [root, ...fields.map((field) => field?.css), composer.css].flatMap((one) => one ?? []);
	const paths = [...new Set(selectors.flatMap(({ css }) => hostPaths(css)))];
	return (document) => paths.flatMap((path) => findAll(document, path).flatMap((host) => treeIn(host) ?? []));
};
