import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';

/** Lexical with rich text and history; Enter sends. */
export const mount = (host, send) => {
	const box = document.createElement('div');
	box.contentEditable = 'true';
	box.style.cssText = 'white-space:pre-wrap;min-height:80px';
	host.append(box);
	const editor = createEditor({
		namespace: 'desk',
		onError: (error) => {
			throw error;
		},
	});
	editor.setRootElement(box);
	registerRichText(editor);
	registerHistory(editor, createEmptyHistoryState(), 0);
	editor.registerCommand(
		KEY_ENTER_COMMAND,
		(event) => {
			if (event?.shiftKey) return false;
			event?.preventDefault();
			send();
			return true;
		},
		COMMAND_PRIORITY_HIGH,
	);
	return {
		text: () =>
			editor.getEditorState().read(() =>
				$getRoot()
					.getChildren()
					.map((node) => node.getTextContent())
					.join('\n'),
			),
	};
};
