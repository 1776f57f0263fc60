import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';

interface FileButtonProps {
	readonly children: ComponentChildren;
	/** The field's name for those who cannot see the button. */
	readonly label: string;
	/** File names that are offered, as in `accept`. */
	readonly accept: string;
	readonly onFile: (file: File) => void;
	readonly kind?: 'primary' | 'small';
}

/** A button that lets somebody choose a file. */
export function FileButton({ children, label, accept, onFile, kind }: FileButtonProps): VNode {
	const field = useRef<HTMLInputElement>(null);
	return (
		<>
			<Button {...(kind === undefined ? {} : { kind })} onClick={() => field.current?.click()}>
				{children}
			</Button>
			<input
				ref={field}
				type="file"
				accept={accept}
				aria-label={label}
				tabIndex={-1}
				class="vh"
				onChange={({ currentTarget }) => {
					const [file] = currentTarget.files ?? [];
					// The same file may be chosen again once it was changed.
					if (file !== undefined) onFile(file);
					currentTarget.value = '';
				}}
			/>
		</>
	);
}
