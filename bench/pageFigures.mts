/** What is measured of a page, what we aim at, and what others publish. */

export const FIGURES = [
  'useful',
  'rows',
  'complete',
  'filter',
  'search',
  'heap',
  'nodes',
  'frame',
  'mostRows',
  'bodyTask',
  'bodyShown',
] as const

export type Figure = (typeof FIGURES)[number]

export type Figures = Readonly<Record<Figure, number>>

type Aim = {
  readonly name: string
  readonly aim?: string
  /** Jaeger: targets for 50,000 spans. Temporal: a test with 50,000 events. */
  readonly anchor?: string
}

export const AIMS: Readonly<Record<Figure, Aim>> = {
  useful: { name: 'header and result painted, ms', aim: '< 1,000' },
  rows: { name: 'first rows painted, ms' },
  complete: {
    name: 'all 50,000 logs there, ms',
    aim: '< 2,500',
    anchor: 'Jaeger < 3,000',
  },
  filter: {
    name: 'filter by type, click to drawn, ms',
    aim: '< 150',
    anchor: 'Jaeger < 500',
  },
  search: {
    name: 'search, pause in typing to drawn, ms',
    aim: '< 150',
    anchor: 'Jaeger < 500',
  },
  heap: {
    name: 'JS heap over the empty page, MB',
    aim: '< 70',
    anchor: 'Temporal < 70, Jaeger < 500',
  },
  nodes: { name: 'nodes of the document' },
  frame: { name: 'worst frame while scrolling, ms', aim: '< 50' },
  mostRows: {
    name: 'most rows in the document',
    aim: '< 150',
    anchor: 'Jaeger 100 to 200',
  },
  bodyTask: {
    name: 'longest task while a body of 10 MB opens, ms',
    aim: '< 200',
  },
  bodyShown: { name: 'body of 10 MB, click to shown, ms' },
}
