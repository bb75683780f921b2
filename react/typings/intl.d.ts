import type { MessageId } from '../i18n/messageId'

declare global {
  namespace FormatjsIntl {
    // Makes react-intl refuse the id of a message that nobody has written.
    interface Message {
      ids: MessageId
    }
  }
}
