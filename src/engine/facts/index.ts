import { draftShape } from './draft-shape.ts';
import type { AnyFact } from './fact.ts';
import { language } from './language.ts';
import { name } from './name.ts';
import { problem } from './problem.ts';
import { turns } from './turns.ts';

/** All facts. One file each; the order is the order they learn in. */
export const facts: readonly AnyFact[] = [language, name, problem, turns, draftShape];

const names = (pick: (fact: AnyFact) => object | undefined): readonly string[] =>
	facts.flatMap((fact) => Object.keys(pick(fact) ?? {}));

/** What rules may name in `fact:`, `count:`, `time:` and as a placeholder of wording. */
export const factNames = names((fact) => fact.is);
export const countNames = names((fact) => fact.count);
export const timeNames = names((fact) => fact.since);
export const placeholderNames = names((fact) => fact.fill);
