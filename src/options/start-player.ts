import { workerStarter } from '../browser/own-worker.ts';

/** Starts the worker that plays past chats; one starter for all parts of the page. */
export const startPlayer = workerStarter('past-chats/worker.js');
