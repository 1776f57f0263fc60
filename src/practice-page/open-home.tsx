import { batch, computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { Skill } from '../engine/rule.ts';
import { readScenarios } from '../practice/read-scenarios.ts';
import type { Scenario } from '../practice/scenario.ts';
import { skillsOf } from '../practice/skills-of.ts';
import { Home } from './home.tsx';
import { besideOwn, type OwnScenario, ownScenarios, readOwn, teamsScenarios } from './own-scenarios.ts';
import type { Places, Start } from './places.ts';
import { Room } from './room.tsx';
import { type EarlierRuns, earlierRuns } from './score/figures.ts';

/** The first room: all practice chats, the product's and one's own. */
export const openHome = async ({ room }: Places, { program, language, t, report }: Start): Promise<void> => {
	const shipped = readScenarios();
	const [first, team] = await Promise.all([ownScenarios.get(), teamsScenarios()]);
	const kept = signal(first);
	const own = computed(() => readOwn(kept.value));
	/** The list as it was before the last removal, and what was removed. */
	const before = signal<{ readonly kept: readonly OwnScenario[]; readonly title: string } | null>(null);
	const known = signal<ReadonlyMap<string, ReadonlySet<Skill>>>(new Map());
	const earlier = signal<EarlierRuns>({});
	document.title = t('roomTitle');
	const keep = (next: readonly OwnScenario[], undo: typeof before.value): void => {
		batch(() => {
			kept.value = next;
			before.value = undo;
		});
		ownScenarios.set(next).catch(report);
	};
	const remove = ({ id, title }: Scenario): void =>
		keep(
			kept.value.filter((one) => one.id !== id),
			{ kept: kept.value, title },
		);
	const undo = (): void => {
		if (before.value !== null) keep(before.value.kept, null);
	};
	const Whole = () => (
		<Room language={language} title={(say) => say('roomTitle')} text={(say) => say('roomText')} isHome>
			<Home
				scenarios={shipped}
				team={{ ...team, scenarios: besideOwn(team.scenarios, own.value) }}
				own={own.value}
				skillsOf={known.value}
				earlier={earlier.value}
				removed={before.value?.title ?? null}
				onRemove={remove}
				onUndo={undo}
			/>
		</Room>
	);
	render(<Whole />, room);
	earlierRuns
		.get()
		.then((runs) => {
			earlier.value = runs;
		})
		.catch(report);
	// Each is played through twice for it: one at a time, so that the page answers meanwhile.
	const waiting = [...team.scenarios, ...own.value, ...shipped];
	const lookAtNext = (): void => {
		const scenario = waiting.shift();
		if (scenario === undefined) return;
		known.value = new Map([...known.value, [scenario.id, skillsOf(program, scenario)]]);
		setTimeout(lookAtNext);
	};
	lookAtNext();
};
