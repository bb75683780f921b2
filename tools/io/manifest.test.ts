import { checkDependencies } from './dependencies'
import { checkManifest, MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import { catches, edited, editedJson } from './testing/seeds'

const withField = (key: string, value: unknown) =>
  editedJson<Manifest>(MANIFEST, (manifest) => ({ ...manifest, [key]: value }))

const withBuilders = (builders: Record<string, string | undefined>) =>
  editedJson<Manifest>(MANIFEST, (manifest) => ({
    ...manifest,
    builders: { ...manifest.builders, ...(builders as object) },
  }))

describe('the manifest', () => {
  catches(checkManifest, [
    {
      kind: 'a manifest that is no JSON',
      changes: { [MANIFEST]: '{' },
      file: MANIFEST,
      says: 'It is no JSON',
      fix: 'Mend the text',
    },
    {
      kind: 'a name that is not in kebab case',
      changes: withField('name', 'OfferManagement'),
      file: MANIFEST,
      says: '`name` has not the form',
      fix: 'kebab case',
    },
    {
      kind: 'a vendor that is no account',
      changes: withField('vendor', 'seller.tools'),
      file: MANIFEST,
      says: '`vendor` has not the form',
      fix: 'name of an account',
    },
    {
      kind: 'a version that is none',
      changes: withField('version', 'v1.0'),
      file: MANIFEST,
      says: '`version` has not the form',
      fix: 'three numbers',
    },
    {
      kind: 'a manifest without a title',
      changes: withField('title', undefined),
      file: MANIFEST,
      says: 'There is no `title`.',
      fix: 'name that people see',
    },
    {
      kind: 'a manifest without a description',
      changes: withField('description', ''),
      file: MANIFEST,
      says: '`description` has not the form',
      fix: 'what the app does',
    },
    {
      kind: 'a field of another type than VTEX says',
      changes: withField('billingOptions', { type: 'gratis' }),
      file: MANIFEST,
      says: '`billingOptions/type` must be equal to one of the allowed values',
      fix: "VTEX's schema",
    },
    {
      kind: 'a field that no manifest has',
      changes: withField('setingsSchema', {}),
      file: MANIFEST,
      says: 'No manifest has a field `setingsSchema`.',
      fix: 'mend its name',
    },
    {
      kind: 'a deprecated field',
      changes: withField('credentialType', 'absolute'),
      file: MANIFEST,
      says: '`credentialType` is deprecated.',
      fix: 'Take it away.',
    },
    {
      kind: 'the old builder of GraphQL',
      changes: withBuilders({ graphql: '1.x' }),
      file: MANIFEST,
      says: '`graphql` in `1.x` takes no new apps',
      fix: '"graphql": "2.x"',
    },
    {
      kind: 'the old builder of node',
      changes: withBuilders({ node: '6.x' }),
      file: MANIFEST,
      says: '`node` in `6.x` takes no new apps',
      fix: '"node": "7.x"',
    },
    {
      kind: 'a builder that there is none of',
      changes: withBuilders({ graphq: '2.x' }),
      file: MANIFEST,
      says: 'or is none',
      fix: 'Take it away.',
    },
    {
      kind: 'a folder without its builder',
      changes: withBuilders({ messages: undefined }),
      file: MANIFEST,
      says: 'No builder reads the folder `messages/`.',
      fix: '"messages": "1.x"',
    },
    {
      kind: 'a builder without its folder',
      changes: withBuilders({ masterdata: '1.x' }),
      file: MANIFEST,
      says: 'There is no folder `masterdata/`',
      fix: 'Take the builder away',
    },
    {
      kind: 'settings that are no form',
      changes: withField('settingsSchema', { title: 'x', type: 'object' }),
      file: MANIFEST,
      says: '`settingsSchema` describes no form.',
      fix: '`properties`',
    },
    {
      kind: 'a setting without a title',
      changes: withField('settingsSchema', {
        title: 'x',
        type: 'object',
        properties: { hostUrl: { type: 'string' } },
      }),
      file: MANIFEST,
      says: 'The setting `hostUrl` has no title',
      fix: 'Give it both.',
    },
  ])

  it('tells the line of what is wrong', () => {
    const text = JSON.stringify({ name: 'a' }, null, 2)
    const { faults } = checkManifest({
      paths: [MANIFEST],
      read: () => text.replace('"a"', '"A"'),
      readBytes: () => Buffer.from(text),
      sizeOf: () => 1,
    })

    expect(faults).toContainEqual(
      expect.objectContaining({
        line: 2,
        fix: expect.stringContaining('kebab'),
      })
    )
  })
})

describe('the apps that pages import', () => {
  catches(checkDependencies, [
    {
      kind: 'an app in no version that VTEX IO reads',
      changes: edited(
        MANIFEST,
        '"vtex.styleguide": "9.x"',
        '"vtex.styleguide": "latest"'
      ),
      file: MANIFEST,
      says: 'range of `vtex.styleguide`',
      fix: 'such as `9.x`',
    },
    {
      kind: 'an app that is imported and not asked for',
      changes: {
        'react/components/Store.tsx': "import { x } from 'vtex.store-icons'\n",
      },
      file: 'react/components/Store.tsx',
      says: '`vtex.store-icons` is imported',
      fix: 'Add `vtex.store-icons` to `dependencies`',
    },
    {
      kind: 'an app that is asked for and not imported',
      changes: edited(
        MANIFEST,
        '"vtex.styleguide"',
        '"vtex.store": "2.x",\n    "vtex.styleguide"'
      ),
      file: MANIFEST,
      says: 'No page imports `vtex.store`.',
      fix: 'Take the dependency away.',
    },
  ])
})
