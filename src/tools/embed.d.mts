import type { Plugin } from 'esbuild';

/** Plugin for esbuild: what the product is built with besides code, as modules. */
export const embed: (root: string, version: string) => Plugin;
