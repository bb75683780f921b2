import { checkEntries } from './entries'
import { checkNavigation, NAVIGATION } from './navigation'
import { checkRoutes, ROUTES } from './routes'
import { catches, edited, editedJson } from './testing/seeds'

type Block = Record<string, unknown> & { subSectionItems: object[] }
type Routes = Record<string, Record<string, unknown>>

const PAGE = 'admin.app.offer-management'

/** The menu of version 4 with its block changed, beside that of version 3. */
const menu = (change: (block: Block) => object) =>
  editedJson<Block[]>(
    NAVIGATION,
    ([first, second]) => [change(first), second] as Block[]
  )

const item = (keys: object) =>
  menu((block) => ({
    ...block,
    subSectionItems: [{ ...block.subSectionItems[0], ...keys }],
  }))

const routes = (change: (all: Routes) => Routes) =>
  editedJson<Routes>(ROUTES, change)

const page = (keys: object) =>
  routes((all) => ({
    ...all,
    'admin.app.offer-management-saved': {
      ...all['admin.app.offer-management-saved'],
      ...keys,
    },
  }))

describe('the menu', () => {
  catches(checkNavigation, [
    {
      kind: 'a menu that is no JSON',
      changes: { [NAVIGATION]: '[' },
      file: NAVIGATION,
      says: 'It is no JSON',
      fix: 'Mend the text',
    },
    {
      kind: 'a section that version 4 has not',
      changes: menu((block) => ({ ...block, section: 'transactions' })),
      file: NAVIGATION,
      says: 'version 4 has no section `transactions`',
      fix: 'marketplace',
    },
    {
      kind: 'a section that version 3 has not',
      changes: editedJson<Block[]>(NAVIGATION, ([first, second]) => [
        first,
        { ...second, section: 'shipping' },
      ]),
      file: NAVIGATION,
      says: 'version 3 has no section `shipping`',
      fix: 'marketplace',
    },
    {
      kind: 'a version of the Admin that there is not',
      changes: menu((block) => ({ ...block, adminVersion: 5 })),
      file: NAVIGATION,
      says: '`adminVersion` is not 4',
      fix: 'Write the number 4.',
    },
    {
      kind: 'a key of version 3 in version 4',
      changes: menu((block) => ({
        ...block,
        searchKeyWordsHelpers: 'admin/offer-management.navigation.keywords',
      })),
      file: NAVIGATION,
      says: '`searchKeyWordsHelpers` is not allowed here',
      fix: 'move it to the block of version 3',
    },
    {
      kind: 'a block of none of the three shapes',
      changes: menu((block) => ({ ...block, path: '/admin/offer-management' })),
      file: NAVIGATION,
      says: 'none of the three shapes',
      fix: '`titleId` and `path`',
    },
    {
      kind: 'a key that no item of the menu has',
      changes: item({ position: 1 }),
      file: NAVIGATION,
      says: '`position` is not allowed here',
      fix: 'Take it away',
    },
    {
      kind: 'an item of the menu without a name',
      changes: item({ labelId: undefined }),
      file: NAVIGATION,
      says: 'An item of the menu has no `labelId`.',
      fix: 'Write it.',
    },
    {
      kind: 'a title without a message',
      changes: menu((block) => ({ ...block, titleId: 'admin/nowhere' })),
      file: NAVIGATION,
      says: 'No message has the id `admin/nowhere`',
      fix: 'Write it in each file of messages/',
    },
    {
      kind: 'a path of a route in the menu',
      changes: item({ path: '/admin/app/offer-management' }),
      file: NAVIGATION,
      says: '`/admin/app/offer-management` is no path of the menu.',
      fix: 'only routes.json has `/app`',
    },
    {
      kind: 'a menu without a block for version 3',
      changes: editedJson<Block[]>(NAVIGATION, ([first]) => [first]),
      file: NAVIGATION,
      says: 'The Admin of version 3 would not show the app.',
      fix: 'without `adminVersion`',
    },
    {
      kind: 'a menu without a block for version 4',
      changes: editedJson<Block[]>(NAVIGATION, ([, second]) => [second]),
      file: NAVIGATION,
      says: 'The Admin of version 4 would not show the app.',
      fix: 'with `"adminVersion": 4`',
    },
  ])
})

describe('the routes', () => {
  catches(checkRoutes, [
    {
      kind: 'an id that is none of the Admin',
      changes: edited(ROUTES, '"admin.app.offer-management-saved"', '"saved"'),
      file: ROUTES,
      says: '`saved` is no id of a route',
      fix: 'Begin it with `admin.app.`',
    },
    {
      kind: 'a path without /app',
      changes: page({ path: '/admin/offer-management/saved' }),
      file: ROUTES,
      says: 'does not begin with `/admin/app/`',
      fix: '`/app` behind `/admin`',
    },
    {
      kind: 'a component that there is not',
      changes: page({ component: 'SavedFile' }),
      file: ROUTES,
      says: 'there is no react/SavedFile.tsx',
      fix: 'mend the name',
    },
    {
      kind: 'a key that no route has',
      changes: page({ public: true }),
      file: ROUTES,
      says: 'A route has no `public` here.',
      fix: 'Take it away.',
    },
    {
      kind: 'a menu that leads nowhere',
      changes: routes(({ [PAGE]: _taken, ...others }) => others),
      file: ROUTES,
      says: 'The menu leads to `/admin/app/offer-management`',
      fix: 'Add the route',
    },
    {
      kind: 'a page outside the menu',
      changes: page({ path: '/admin/app/saved' }),
      file: ROUTES,
      says: 'lies below no path of the menu',
      fix: 'begin with the path in admin/navigation.json',
    },
    {
      kind: 'two routes with one path',
      changes: page({
        path: '/admin/app/offer-management/:feedId/:skuId',
      }),
      file: ROUTES,
      says: 'Another route has the path',
      fix: 'Give each its own.',
    },
  ])
})

describe('the root of react/', () => {
  catches(checkEntries, [
    ...['react/format.ts', 'react/jest.config.js', 'react/theme.css'].map(
      (file) => ({
        kind: `${file}, which is no component`,
        changes: { [file]: 'export const x = 1\n' },
        file,
        says: 'takes each file at the root of react/ for a component',
        fix: 'Move it into a folder',
      })
    ),
    {
      kind: 'a test',
      changes: { 'react/OfferList.test.tsx': 'export const x = 1\n' },
      file: 'react/OfferList.test.tsx',
      says: 'and this is none',
      fix: 'Move it into a folder',
    },
    {
      kind: 'a component that no route asks for',
      changes: {
        'react/Banner.tsx': 'export default function Banner() {}\n',
      },
      file: 'react/Banner.tsx',
      says: 'No route of admin/routes.json asks for it.',
      fix: 'Add its route',
    },
    {
      kind: 'a component without a default export',
      changes: edited('react/OfferList.tsx', 'export default', 'export'),
      file: 'react/OfferList.tsx',
      says: 'It has no default export',
      fix: '`export default` the component.',
    },
  ])
})
