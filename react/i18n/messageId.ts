declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace FormatjsIntl {
    // react-intl's own place for the ids of an app; react/testing fills it.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface Message {}
  }
}

/**
 * The id of a message: a key of the files in `messages/`, which all have the
 * same. Any text inside VTEX IO, whose compiler is given `react/` alone and
 * cannot tell the ids among texts that are put together.
 */
export type MessageId = FormatjsIntl.Message extends { ids: infer Ids }
  ? Ids
  : string
