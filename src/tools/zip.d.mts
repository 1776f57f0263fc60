/** A file of an archive: its name with forward slashes, and its bytes. */
export type ZipEntry = readonly [name: string, bytes: Uint8Array];

/** A zip archive whose bytes follow from the files alone. */
export function zip(files: Iterable<ZipEntry>): Uint8Array;

/** All files below a folder. */
export function filesBelow(folder: string): Promise<readonly ZipEntry[]>;
