import type { BuildOptions } from 'esbuild';

/** How esbuild makes the engine for hosts that embed JavaScript: one plain script. */
export const bundleEngine: (root: string) => BuildOptions;

/** Names of properties that it shortens. */
export const ownNames: readonly string[];
