declare global {
  namespace FormatjsIntl {
    // Makes react-intl refuse the id of a message that nobody has written.
    interface Message {
      ids: keyof typeof import('../../messages/en.json')
    }
  }
}

export {}
