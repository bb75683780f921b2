/** The id of a message: a key of the files in `messages/`, which all have the same. */
export type MessageId = keyof typeof import('../../messages/en.json')
