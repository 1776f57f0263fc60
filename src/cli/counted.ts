/** A number with what is counted: `1 chat`, `2 chats`. `shown` = how the number is written. */
export const counted = (n: number, one: string, shown = String(n)): string => `${shown} ${one}${n === 1 ? '' : 's'}`;
