import { readdirSync, readFileSync, statSync } from 'fs'
import { join } from 'path'

import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

import context from '../../messages/context.json'
import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'
import type { MessageId } from './messageId'

const ROOT = join(__dirname, '..', '..')
const FILES: Record<string, Record<string, string>> = { en, es, pt, context }
const LANGUAGES: Record<string, Record<string, string>> = { en, es, pt }
const IDS = Object.keys(en) as MessageId[]

test.each(Object.keys(FILES))('%s.json has each key, in order', (file) => {
  expect(Object.keys(FILES[file])).toEqual([...IDS].sort())
})

test.each(Object.keys(FILES))('%s.json leaves no text empty', (file) => {
  expect(IDS.filter((id) => FILES[file][id].trim() === '')).toEqual([])
})

test.each(['es', 'pt'])('%s takes the same values as en', (language) => {
  IDS.forEach((id) => {
    expect([id, valuesOf(LANGUAGES[language][id])]).toEqual([
      id,
      valuesOf(en[id]),
    ])
  })
})

test('each id that the app names has a message, and each message is named', () => {
  const named = namesInSources()
  const unknown = named.filter((name) => !IDS.some((id) => name.test(id)))
  const unused = IDS.filter((id) => !named.some((name) => name.test(id)))

  expect({ unknown, unused }).toEqual({ unknown: [], unused: [] })
})

// The terms of VTEX's own Admin, which sellers know.
const TERMS: Array<[string, [string, string, string]]> = [
  [
    'navigation.label',
    ['Offer Management', 'Gestión de anuncios', 'Gerenciamento de anúncios'],
  ],
  ['navigation.connections', ['Connections', 'Conexiones', 'Conexões']],
  ['filter.all', ['All', 'Todos', 'Todos']],
  ['filter.apply', ['APPLY', 'APLICAR', 'APLICAR']],
  ['offer.status.sending', ['Sending', 'Enviando', 'Enviando']],
  ['offer.status.synced', ['Synched', 'Sincronizado', 'Sincronizado']],
  ['offer.status.error', ['Error', 'Error', 'Erro']],
  ['offer.status.unavailable', ['Unavailable', 'Indisponible', 'Indisponível']],
  ['offers.summary.error', ['Containing errors', 'Con error', 'Com erro']],
  ['offers.column.inventory', ['Inventory', 'Stock', 'Estoque']],
  ['offer.interactions', ['Interactions', 'Interacciones', 'Interações']],
  [
    'offer.interactions.column.value',
    ['New value', 'Nuevo valor', 'Novo valor'],
  ],
  [
    'interaction.title',
    [
      'Interaction details',
      'Detalles de la interacción',
      'Detalhes da interação',
    ],
  ],
  [
    'interaction.result.title',
    [
      'Interaction result',
      'Resultado de la interacción',
      'Resultado da Interação',
    ],
  ],
  ['timeline.title', ['Timeline', 'Línea de tiempo', 'Linha do tempo']],
  ['timeline.column.logs', ['Logs', 'Registros', 'Registros']],
  ['timeline.column.date', ['Date', 'Fecha', 'Data']],
  ['timeline.column.description', ['Description', 'Descripción', 'Descrição']],
  ['timeline.column.agent', ['Agent', 'Agente', 'Agente']],
  ['timeline.column.evidence', ['Evidence', 'Evidencia', 'Evidência']],
  ['evidence.curl', ['cURL', 'cURL', 'cURL']],
  ['result.success', ['Success', 'Satisfactorio', 'Sucesso']],
  ['result.failure', ['Failure', 'Falla', 'Falha']],
  ['result.notification', ['Notification', 'Notificación', 'Aviso']],
  ['result.processing', ['Processing', 'Procesando', 'Processando']],
  ['log.type.success', ['Success', 'Satisfactorio', 'Sucesso']],
  ['log.type.info', ['Info', 'Información', 'Info']],
  ['log.type.warning', ['Warning', 'Advertencia', 'Advertência']],
  ['log.type.failure', ['Failure', 'Falla', 'Falha']],
  ['origin.catalog', ['Catalog', 'Catálogo', 'Catálogo']],
  ['origin.price', ['Price', 'Precio', 'Preço']],
  ['origin.inventory', ['Inventory', 'Stock', 'Estoque']],
]

test.each(TERMS)('%s is said as VTEX says it', (key, terms) => {
  const id = `admin/offer-management.${key}`

  expect([en, es, pt].map((file: Record<string, string>) => file[id])).toEqual(
    terms
  )
})

/** The values and tags that a message takes, each once, in order of the alphabet. */
function valuesOf(message: string): string[] {
  const names: string[] = []
  const visit = (elements: MessageFormatElement[]) =>
    elements.forEach((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return
      if (names.indexOf(element.value) === -1) names.push(element.value)
      if (element.type === TYPE.tag) visit(element.children)
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        Object.keys(element.options).forEach((option) =>
          visit(element.options[option].value)
        )
      }
    })

  visit(parse(message))

  return names.sort()
}

/** The ids in the source, as patterns: a part that is filled in stands for any. */
function namesInSources(): RegExp[] {
  const sources = ['react', 'host/shell', 'admin'].reduce<string[]>(
    (files, folder) => [...files, ...filesBelow(join(ROOT, folder))],
    []
  )

  const names = sources.reduce<string[]>(
    (found, file) => [
      ...found,
      ...(readFileSync(file, 'utf8').match(
        /admin\/offer-management\.(?:[\w.-]|\$\{[^}]+\})+/g
      ) ?? []),
    ],
    []
  )

  return names
    .filter((name, index) => names.indexOf(name) === index)
    .map(
      (name) =>
        new RegExp(
          `^${name.replace(/\./g, '\\.').replace(/\$\{[^}]+\}/g, '.+')}$`
        )
    )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).reduce<string[]>((files, name) => {
    const path = join(folder, name)

    if (name === 'node_modules' || /\.test\.tsx?$/.test(name)) return files
    if (statSync(path).isDirectory()) return [...files, ...filesBelow(path)]

    return /\.(tsx?|json)$/.test(name) ? [...files, path] : files
  }, [])
}
