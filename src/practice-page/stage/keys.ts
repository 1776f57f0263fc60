import { type Stage, speeds } from './state.ts';

/** What keys do besides moving on the stage. */
export interface KeyDeeds {
	fullScreen(): void;
	/** Opens the box for a reply of one's own. */
	tryReply(): void;
}

/** Keys of a keyboard and of a presenter's remote; answers whether the key was one of them. */
export const pressOnStage = (stage: Stage, key: string, deeds: KeyDeeds): boolean => {
	const speed = speeds.find((one) => String(one) === key);
	if (speed !== undefined) {
		stage.setSpeed(speed);
		return true;
	}
	switch (key) {
		case ' ':
			stage.toggle();
			return true;
		case 'ArrowRight':
		case 'ArrowDown':
		case 'PageDown':
			stage.next();
			return true;
		case 'ArrowLeft':
		case 'ArrowUp':
		case 'PageUp':
			stage.back();
			return true;
		case 'Home':
			stage.go(1);
			return true;
		case 'End':
			stage.go(stage.steps);
			return true;
		case 'f':
		case 'F':
		// What remotes send to begin a show.
		case 'F5':
			deeds.fullScreen();
			return true;
		case 't':
		case 'T':
			deeds.tryReply();
			return true;
		// What remotes send for a black screen.
		case 'b':
		case 'B':
		case '.':
			stage.darken();
			return true;
		default:
			return false;
	}
};
