/** Takes from a document what is meant for the gateway alone. */
import { Kind, parse, print, visit } from 'graphql'

/**
 * The document without `@context`, by which the gateway finds the app that
 * answers: the app's own schema does not know it. What cannot be parsed is
 * left to the app to refuse.
 */
export function withoutContext(query: string): string {
  try {
    const document = visit(parse(query), {
      [Kind.DIRECTIVE]: (node) =>
        node.name.value === 'context' ? null : undefined,
    })

    return print(document)
  } catch {
    return query
  }
}
