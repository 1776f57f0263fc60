import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface FileButtonProps {
	/** On the button, and spoken for the field behind it. */
	readonly label: string;
	/** Kinds of files, as the browser's own window takes them. */
	readonly accept: string;
	readonly kind?: 'primary' | 'plain' | 'small';
	/** Several at once. */
	readonly isMany?: boolean;
	/** At least one. */
	readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, kind, isMany = false, onFiles }: FileButtonProps): VNode {
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<Button {...(kind ? { kind } : {})} onClick={() => input.current?.click()}>
				{label}
			</Button>
			<input
				ref={input}
				type="file"
				accept={accept}
				multiple={isMany}
				hidden
				aria-label={label}
				onChange={({ currentTarget }) => {
					const files = [...(currentTarget.files ?? [])];
					// The same file can be chosen again.
					currentTarget.value = '';
					if (files.length > 0) onFiles(files);
				}}
			/>
		</>
	);
}
