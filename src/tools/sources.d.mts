import type { ZipEntry } from './zip.mjs';

/** Every source file, whether git knows the folder or it is an unpacked source archive. */
export function sources(root: string): Promise<readonly ZipEntry[]>;
