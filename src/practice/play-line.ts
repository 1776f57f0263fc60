/** What just happened, for a log beside the desk. `at` is in milliseconds since the epoch. */
export type PlayLine = { readonly at: number; readonly chat: string } & (
	| {
			readonly kind: 'said';
			readonly from: 'customer' | 'agent' | 'bot' | 'system' | 'note';
			/** Null for bots and for the system. */
			readonly author: string | null;
			readonly text: string;
	  }
	/** The scripted agent stopped typing. */
	| { readonly kind: 'typed'; readonly text: string }
	/** The scripted agent has looked at that draft; these tips are to stand now (null = not said, empty = none). */
	| { readonly kind: 'looked'; readonly text: string; readonly expect: readonly string[] | null }
	| { readonly kind: 'taken-over' }
	| { readonly kind: 'done' }
);
