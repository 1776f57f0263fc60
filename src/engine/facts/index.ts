import { asked } from './asked.ts';
import { calls, danger, fraud, managerWanted, selfHarm, threat } from './calls.ts';
import { claims } from './claims.ts';
import { details } from './details.ts';
import { draftShape } from './draft-shape.ts';
import type { AnyFact } from './fact.ts';
import { favours } from './favours.ts';
import { fixes } from './fixes.ts';
import { heat } from './heat.ts';
import { internal } from './internal.ts';
import { language } from './language.ts';
import { name } from './name.ts';
import { feeling, helpWanted, strain } from './need.ts';
import { phase } from './phase.ts';
import { problem } from './problem.ts';
import { promises } from './promises.ts';
import { repeats } from './repeats.ts';
import { secrets } from './secrets.ts';
import { team } from './team.ts';
import { turns } from './turns.ts';
import { weights } from './weights.ts';
import { wrongChat } from './wrong-chat.ts';

/** All facts that rules may name. One file each; the order is the order they learn in. */
export const facts: readonly AnyFact[] = [
	language,
	name,
	problem,
	feeling,
	strain,
	helpWanted,
	managerWanted,
	threat,
	danger,
	selfHarm,
	fraud,
	calls,
	asked,
	details,
	fixes,
	promises,
	favours,
	claims,
	phase,
	repeats,
	turns,
	draftShape,
	secrets,
	internal,
	wrongChat,
	team,
	heat,
	weights,
];

const names = (pick: (fact: AnyFact) => object | undefined): readonly string[] =>
	facts.flatMap((fact) => Object.keys(pick(fact) ?? {}));

/** What rules may name in `fact:`, `count:`, `time:` and as a placeholder of wording. */
export const factNames = names((fact) => fact.is);
export const countNames = names((fact) => fact.count);
export const timeNames = names((fact) => fact.since);
export const placeholderNames = names((fact) => fact.fill);
