import declared from '../../../admin/navigation.json'

export type NavigationItem = { labelId: string; path: string }
export type NavigationGroup = { titleId: string; items: NavigationItem[] }
export type NavigationSection = { titleId: string; groups: NavigationGroup[] }

type Declared = {
  section: string
  adminVersion?: number
  titleId?: string
  subSectionItems?: Array<{ labelId: string; path: string }>
}

/**
 * The menu that the app declares for the fourth version of VTEX's Admin. The
 * titles of the sections are the Admin's own there, and the shell's here.
 */
export const navigation: NavigationSection[] = bySection(
  (declared as Declared[]).filter((block) => block.adminVersion === 4)
)

/** The first page of the menu. */
export const home: NavigationItem = navigation[0].groups[0].items[0]

/** How a page relates to an item of the menu, as `aria-current` says it. */
export function currentness(
  { path }: NavigationItem,
  pathname: string
): 'page' | 'true' | undefined {
  if (pathname === path) return 'page'

  return pathname.startsWith(`${path}/`) ? 'true' : undefined
}

function bySection(blocks: Declared[]): NavigationSection[] {
  const names = [...new Set(blocks.map((block) => block.section))]

  return names.map((name) => ({
    titleId: `admin/offer-management.shell.section.${name}`,
    groups: blocks
      .filter((block) => block.section === name)
      .map(({ titleId = '', subSectionItems = [] }) => ({
        titleId,
        items: subSectionItems,
      })),
  }))
}
