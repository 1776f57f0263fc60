import { type Findings, longestText } from './matcher.ts';
import { analyseClauses, type Clauses, isAsserted } from './scope.ts';

/** Most hits reported for one text; the first ones stand. */
export const mostHits = 500;

/** A place where a list is in the text: character offsets into the text as it was given. */
export interface Hit {
	/** Index of the list. */
	readonly list: number;
	readonly start: number;
	readonly end: number;
}

/** What is to be known of a list once its patterns are compiled. */
export interface ListRules {
	readonly scope: 'any' | 'asserted';
	/** Lists whose hits are hits of this one too (a pattern that is just `$name`). */
	readonly includedBy: readonly number[];
}

/**
 * Hits from findings: `not` and scope are applied, hits of one list that overlap give way to the one that begins
 * first (the longest of those), and lists pass their hits on. `order` names every list after those it includes.
 */
export const resolve = (
	text: string,
	findings: Findings,
	lists: readonly ListRules[],
	order: readonly number[],
): readonly Hit[] => {
	if (isSimple(findings, lists)) return fewHits(findings);
	const hitsOf = new Map<number, Hit[]>();
	const notsOf = new Map<number, Hit[]>();
	for (let i = 0; i < findings.count; i += 1) push(findings.areNot[i] === true ? notsOf : hitsOf, hitAt(findings, i));
	const all: Hit[] = [];
	let clauses: Clauses | null = null;
	for (const list of order) {
		const found = hitsOf.get(list);
		const rules = lists[list];
		if (found === undefined || rules === undefined) continue;
		let hits = withoutUndone(found, notsOf.get(list));
		if (rules.scope === 'asserted' && hits.length > 0) {
			const known: Clauses = clauses ?? analyseClauses(text.slice(0, longestText));
			clauses = known;
			hits = hits.filter(({ start, end }) => isAsserted(known, start, end));
		}
		hits = withoutOverlaps(hits);
		all.push(...hits);
		for (const other of rules.includedBy) {
			for (const { start, end } of hits) push(hitsOf, { list: other, start, end });
		}
	}
	all.sort(byPlace);
	return all.slice(0, mostHits);
};

/** Findings looked at pair by pair; more go the long way. */
const few = 8;

/** Whether findings are few and of lists that need no second look, as they are in most texts with hits. */
const isSimple = (findings: Findings, lists: readonly ListRules[]): boolean => {
	if (findings.count > few || findings.count !== findings.hits) return false;
	for (let i = 0; i < findings.count; i += 1) {
		const rules = lists[findings.lists[i] ?? -1];
		if (rules === undefined || rules.scope !== 'any' || rules.includedBy.length > 0) return false;
	}
	return true;
};

const hitAt = ({ lists, starts, ends }: Findings, i: number): Hit => ({
	list: lists[i] ?? 0,
	start: starts[i] ?? 0,
	end: ends[i] ?? 0,
});

const fewHits = (findings: Findings): readonly Hit[] => {
	const hits: Hit[] = [];
	for (let i = 0; i < findings.count; i += 1) hits.push(hitAt(findings, i));
	if (hits.length === 1) return hits;
	hits.sort(byPlace);
	const kept: Hit[] = [];
	for (const hit of hits) if (kept.every(({ list, end }) => list !== hit.list || end <= hit.start)) kept.push(hit);
	return kept;
};

const push = (into: Map<number, Hit[]>, hit: Hit): void => {
	const old = into.get(hit.list);
	if (old === undefined) into.set(hit.list, [hit]);
	else old.push(hit);
};

const byPlace = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end || a.list - b.list;
const byStart = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end;

/** Hits that no `not` overlaps. Both lists are walked once, side by side. */
const withoutUndone = (hits: readonly Hit[], nots: Hit[] | undefined): readonly Hit[] => {
	if (nots === undefined) return hits;
	const ends = [...nots].sort(byStart);
	// Furthest end among the nots that begin before a place: what it passes is what they cover.
	let next = 0;
	let reach = -1;
	return [...hits]
		.sort((a, b) => a.end - b.end)
		.filter(({ start, end }) => {
			for (let not = ends[next]; not !== undefined && not.start < end; not = ends[next]) {
				reach = Math.max(reach, not.end);
				next += 1;
			}
			return reach <= start;
		});
};

const withoutOverlaps = (hits: readonly Hit[]): readonly Hit[] => {
	let reach = -1;
	return [...hits].sort(byStart).filter(({ start, end }) => {
		if (start < reach) return false;
		reach = end;
		return true;
	});
};
