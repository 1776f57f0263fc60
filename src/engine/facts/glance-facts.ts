import type { AnyFact } from './fact.ts';
import { given } from './given.ts';
import { openQuestions } from './open-questions.ts';
import { promiseList } from './promise-list.ts';
import { story } from './story.ts';

/** Facts that no rule can name: only a panel needs them, and back-testing goes without. */
export const glanceFacts: readonly AnyFact[] = [given, openQuestions, promiseList, story];
