import type { Plugin } from 'esbuild';

/** Plugin for esbuild: what the product is built with besides code, as modules. */
export const embed: (root: string, version: string) => Plugin;

/** Files of a folder and the folders in it, with their paths from `root`, sorted by path. */
export const readFolder: (root: string, folder: string) => Promise<readonly { path: string; text: string }[]>;
