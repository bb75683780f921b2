/** Says which role opens the data of an account, for every route and every field alike. */

/** What a role of License Manager opens. */
export type Resource = {
  readonly productCode: string
  readonly resourceCode: string
}

/**
 * The one pair that lets a person or a key act. The directive `@auth` cannot
 * read it from here: `npm run check:io` holds every root field of
 * graphql/schema.graphql against it.
 */
export const RESOURCE: Resource = {
  productCode: '66',
  resourceCode: 'workspace-read-write',
}
