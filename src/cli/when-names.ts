/** How the parts of a chat are called in which shown tips are counted. */
export const whenNames = ['messages 1–4', '5–10', '11–20', '21 and later', 'none follows'];
