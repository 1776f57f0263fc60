/**
 * The expressions that setting up a page writes down. Others come from a file that anybody may have written, and one that
 * never ends would stop the page; so these are known word by word.
 */

/** Whole texts that part days or read from unread. */
export const separatorText =
	'^(?:(?:conversation|chat|perbualan) (?:started|bermula)(?: on)?:? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|hari ini|semalam|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad|new(?: messages?)?|unread(?: messages?)?|mesej baharu|\\d* ?(?:new|unread) messages?)?[,\\s]*(?:\\d{1,4}[-./ ](?:\\d{1,2}|\\p{L}{3,})[-./ ,]*(?:\\d{2,4})?|\\p{L}{3,} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2} \\p{L}{3,}(?: \\d{4})?)?[,\\s]*(?:(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?)?$';

/** In ids of messages that the server has not confirmed yet. */
export const temporaryText = '(?:^|[-_:])(?:pending|temp|tmp|local|sending|optimistic|echo|new)';
