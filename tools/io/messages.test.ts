import { checkMessages } from './messages'
import { APP, catches, edited, editedJson, withLine } from './testing/seeds'
import { withChanges } from './tree'

type Messages = Record<string, string>

const ID = 'admin/offer-management.navigation.label'
const COUNT = 'admin/offer-management.timeline.count'

const file = (language: string) => `messages/${language}.json`

const text = (language: string, id: string, value: string) =>
  editedJson<Messages>(file(language), (messages) => ({
    ...messages,
    [id]: value,
  }))

const without = (language: string, id: string) =>
  editedJson<Messages>(file(language), ({ [id]: _taken, ...others }) => others)

/** A message in all files, first in the order of the alphabet. */
const everywhere = (id: string) =>
  Object.assign(
    {},
    ...['en', 'es', 'pt', 'context'].map((language) =>
      editedJson<Messages>(file(language), (messages) => ({
        [id]: `A text in ${language}`,
        ...messages,
      }))
    )
  )

describe('the messages', () => {
  catches(checkMessages, [
    {
      kind: 'a message that one language lacks',
      changes: without('es', ID),
      file: file('es'),
      says: `\`${ID}\` is missing`,
      fix: 'Translate it.',
    },
    {
      kind: 'a message without a note for translators',
      changes: without('context', ID),
      file: file('context'),
      says: `\`${ID}\` is missing`,
      fix: 'Tell the translator',
    },
    {
      kind: 'a message of one language alone',
      changes: text('pt', 'admin/offer-management.zzz', 'Um texto'),
      file: file('pt'),
      says: 'is in no messages/en.json',
      fix: 'Write it there',
    },
    {
      kind: 'a note that is only the text',
      changes: text('context', ID, 'Offer Management'),
      file: file('context'),
      says: 'is the text itself',
      fix: 'what it is for',
    },
    {
      kind: 'messages out of their order',
      changes: edited(file('en'), /^(\{\n)(.*\n)(.*\n)/, '$1$3$2'),
      file: file('en'),
      says: 'is not in its place in the alphabet',
      fix: 'Move it',
    },
    {
      kind: 'a message without a text',
      changes: text('pt', ID, ' '),
      file: file('pt'),
      says: `\`${ID}\` has no text.`,
      fix: 'Write it.',
    },
    {
      kind: 'a message that react-intl 3.9.1 cannot read',
      changes: text('es', COUNT, '{count, plural, other {# registros}'),
      file: file('es'),
      says: `\`${COUNT}\` cannot be read by VTEX IO's react-intl`,
      fix: 'Mend its braces',
    },
    {
      kind: 'a translation that takes other values',
      changes: text('pt', ID, '{name} de anúncios'),
      file: file('pt'),
      says: 'takes name, and in messages/en.json nothing',
      fix: 'Let both take the same.',
    },
    {
      kind: 'a translation with other tags',
      changes: text('pt', ID, '<b>Gerenciamento</b> de anúncios'),
      file: file('pt'),
      says: 'takes <b>, and in messages/en.json nothing',
      fix: 'Let both take the same.',
    },
    {
      kind: 'a language in more than two letters',
      changes: { 'messages/fr-CA.json': APP.read(file('es'))! },
      file: 'messages/fr-CA.json',
      says: 'named by a language in two letters',
      fix: 'such as `pt.json`',
    },
    {
      kind: 'a language that is not there',
      changes: { [file('pt')]: null },
      file: file('pt'),
      says: 'There is no such file.',
      fix: 'with the keys of messages/en.json',
    },
    {
      kind: 'messages that are no JSON',
      changes: withLine(file('es'), ','),
      file: file('es'),
      says: 'It is no JSON',
      fix: 'Mend the text',
    },
  ])

  it.each(['store/offer-management.a', 'admin/a-neighbour.a'])(
    'are refused in each file under the key %s',
    (id) => {
      const { faults } = checkMessages(withChanges(APP, everywhere(id)))
      const told = faults.filter(({ fix }) =>
        fix.includes('Begin it with `admin/offer-management.`')
      )

      expect(told.map((fault) => fault.file)).toEqual(
        ['context', 'en', 'es', 'pt'].map(file)
      )
    }
  )
})
