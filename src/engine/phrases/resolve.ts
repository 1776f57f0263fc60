import { type Findings, longestText } from './matcher.ts';
import { analyseClauses, type Clauses, isAsserted } from './scope.ts';

/** Most hits reported for one text; the first ones stand. */
const mostHits = 500;

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
 * first (the longest of those), and lists pass their hits on. `rank` tells of each list its place in an order that
 * names every list after those it includes.
 */
export const resolve = (
	text: string,
	findings: Findings,
	lists: readonly ListRules[],
	rank: readonly number[],
): readonly Hit[] => {
	if (isSimple(findings, lists)) return fewHits(findings);
	const found = groupByList(findings, rank);
	const all: Hit[] = [];
	let clauses: Clauses | null = null;
	// The list grows while it is walked: lists that pass hits on put others behind themselves.
	for (const { list, hits, nots } of found) {
		const { scope, includedBy } = lists[list] ?? noRules;
		let kept: readonly Hit[] = withoutUndone(hits, nots);
		if (scope === 'asserted' && kept.length > 0) {
			const known: Clauses = clauses ?? analyseClauses(text.slice(0, longestText));
			clauses = known;
			kept = kept.filter(({ start, end }) => isAsserted(known, start, end));
		}
		kept = withoutOverlaps(kept);
		all.push(...kept);
		if (kept.length === 0) continue;
		for (const other of includedBy) {
			const into = groupOf(found, other, rank);
			for (const { start, end } of kept) into.hits.push({ list: other, start, end });
		}
	}
	all.sort(byPlace);
	return all.length > mostHits ? all.slice(0, mostHits) : all;
};

const noRules: ListRules = { scope: 'any', includedBy: [] };

/** What was found of one list. */
interface Found {
	readonly list: number;
	readonly hits: Hit[];
	readonly nots: Hit[];
}

/** The entry of a list among a few that are kept in order, put in where it is missing. */
const groupOf = (found: Found[], list: number, rank: readonly number[]): Found => {
	const place = rank[list] ?? 0;
	let at = found.length;
	while (at > 0 && (rank[found[at - 1]?.list ?? 0] ?? 0) > place) at -= 1;
	const old = found[at - 1];
	if (old?.list === list) return old;
	const made: Found = { list, hits: [], nots: [] };
	found.splice(at, 0, made);
	return made;
};

const groupByList = (findings: Findings, rank: readonly number[]): Found[] => {
	const found: Found[] = [];
	for (let i = 0; i < findings.count; i += 1) {
		const { hits, nots } = groupOf(found, findings.lists[i] ?? 0, rank);
		(findings.areNot[i] === true ? nots : hits).push(hitAt(findings, i));
	}
	return found;
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

const byPlace = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end || a.list - b.list;
const byStart = (a: Hit, b: Hit): number => a.start - b.start || b.end - a.end;

/** Hits that no `not` overlaps. Both lists are walked once, side by side. */
const withoutUndone = (hits: readonly Hit[], nots: readonly Hit[]): readonly Hit[] => {
	if (nots.length === 0 || hits.length === 0) return hits;
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
	if (hits.length < 2) return hits;
	let reach = -1;
	return [...hits].sort(byStart).filter(({ start, end }) => {
		if (start < reach) return false;
		reach = end;
		return true;
	});
};
