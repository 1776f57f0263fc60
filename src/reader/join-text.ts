/** What has to stand between a draft and wording put into it, on either side: lines stand on lines of their own. */
export const spaceAround = (
	before: string,
	text: string,
	after: string,
): { readonly left: string; readonly right: string } => {
	const hasLines = text.includes('\n');
	const joint = hasLines ? '\n' : ' ';
	const isApart = (hasLines ? /\n[ \t]*$/ : /\s$/).test(before) || /^[\s,.;:!?]/.test(text);
	const isFollowed = (hasLines ? /^[ \t]*\n/ : /^[\s,.;:!?)]/).test(after) || /\s$/.test(text);
	return { left: before === '' || isApart ? '' : joint, right: after === '' || isFollowed ? '' : joint };
};
