declare module '*.graphql' {
  import type { DocumentNode } from '@apollo/client'

  const document: DocumentNode

  export default document
}
