/** How long a customer types a text, in ms: people think before they type, and type about twenty characters a second at most. */
export const typingTime = (text: string): number => Math.min(1000 + text.length * 45, 5000);

/** Seconds of quiet before a customer begins to type, where the file says nothing of it. */
export const quietSeconds = 1.2;
