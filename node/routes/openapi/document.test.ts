import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'

import { ERROR_TABLE } from '../../middlewares/errorTable'
import service from '../../service.json'
import { routes } from '..'
import { FAILURES, Json } from './build'
import { document } from './document'

type Operation = Json & {
  operationId: string
  summary: string
  description: string
  parameters: Json[]
}

const PREFIX = '/_v/offer-management'

const paths = document.paths as Record<string, Record<string, Operation>>

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation,
  }))
)

/** Every object of the document, with the place where it stands. */
function* objectsOf(value: unknown, at = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return

  yield [at, value as Json]
  for (const [key, part] of Object.entries(value)) {
    yield* objectsOf(part, `${at}/${key}`)
  }
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Json)?.[key], document)
}

test('every route for callers is described, and everything described is a route', () => {
  const declared: Record<string, { path: string }> = service.routes
  const forCallers = Object.entries(routes).filter(
    ([, { audience }]) => audience !== 'scheduler'
  )
  const served = forCallers.flatMap(([id, { route }]) =>
    Object.keys(route).map(
      (method) =>
        `${method} ${declared[id].path
          .replace(PREFIX, '')
          .replace(/:(\w+)/g, '{$1}')}`
    )
  )

  const described = operations.map(
    ({ method, path }) => `${method.toUpperCase()} ${path}`
  )

  expect(described.sort()).toEqual(served.sort())
})

test('everything that is referred to is there', () => {
  const missing = [...objectsOf(document)]
    .filter(([, { $ref }]) => typeof $ref === 'string' && !resolve($ref))
    .map(([at, { $ref }]) => [at, $ref])

  expect(missing).toEqual([])
})

test('everything that is there is referred to', () => {
  const referred = new Set([...objectsOf(document)].map(([, { $ref }]) => $ref))

  const parts = ['parameters', 'schemas', 'responses'].flatMap((kind) =>
    Object.keys((document.components as Record<string, Json>)[kind]).map(
      (name) => `#/components/${kind}/${name}`
    )
  )

  expect(parts.filter((part) => !referred.has(part))).toEqual([])
})

test('all schemas are valid', () => {
  const ajv = addFormats(new Ajv2020({ strict: false, validateFormats: true }))

  ajv.addSchema(document, 'api')

  for (const name of Object.keys(
    (document.components as Record<string, Json>).schemas
  )) {
    expect(
      ajv.compile({ $ref: `api#/components/schemas/${name}` })
    ).toBeInstanceOf(Function)
  }
})

test('the parameters of each path are those that its operations describe', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters
      .map(({ $ref }) => resolve(String($ref)) as Json)
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name)

    expect([path, described]).toEqual([path, inPath])
  }
})

test('each operation has a name of its own, and says what it does', () => {
  const names = operations.map(({ operation }) => operation.operationId)

  expect(new Set(names).size).toBe(names.length)

  for (const { operation } of operations) {
    expect(operation.summary).toMatch(/\w/)
    expect(operation.description).toMatch(/\.$/)
  }
})

test('every property that is sent or answered is described', () => {
  const silent = [...objectsOf(document)].filter(([at, part]) => {
    const isProperty = /\/properties\/\w+$/.test(at)

    return isProperty && !part.description && !part.$ref
  })

  expect(silent.map(([at]) => at)).toEqual([])
})

test('every code of a failure is described under its status', () => {
  const described = Object.entries(FAILURES).flatMap(([status, { codes }]) =>
    codes.map((code) => [code, Number(status)])
  )

  const told = Object.entries(ERROR_TABLE).map(([code, { status }]) => [
    code,
    status,
  ])

  expect(described.sort()).toEqual(told.sort())
})

test.each(['reportInteraction', 'getDescription'])(
  '%s is marked as our own',
  (name) => {
    const found = operations.find(
      ({ operation }) => operation.operationId === name
    )

    expect(found?.operation['x-extension']).toBe(true)
  }
)
