import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import { defineConfig } from 'eslint/config'
import importPlugin from 'eslint-plugin-import'
import a11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'
import { TESTS, zones, zonesOfTests } from './tools/lint/layers.mjs'

const basePath = import.meta.dirname
const CODE = ['**/*.{ts,tsx,mts,mjs,cjs}']
const PURE = ['node/domain/**/*.ts', 'node/operations/**/*.ts']
const BROWSER = ['react/**/*.{ts,tsx}', 'host/shell/**/*.{ts,tsx}']

/** Files whose default export somebody outside the project asks for. */
const DEFAULT_EXPORTS = [
  'react/*.tsx',
  'node/index.ts',
  '*.config.{mjs,cjs}',
  '**/*.config.mts',
  'tools/jest/*.{mjs,cjs}',
  '**/*.d.ts',
]

export default defineConfig(
  {
    ignores: ['**/build/', 'coverage/', '.data/', '**/*.generated.ts'],
  },
  js.configs.recommended,
  typescript.configs.recommended,
  {
    files: CODE,
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': {
        node: { extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'] },
      },
    },
    rules: {
      'import/no-default-export': 'error',
      'import/no-restricted-paths': ['error', { basePath, zones }],
      'max-lines': ['warn', 250],
      // Decoders and parsers name the control characters that they refuse.
      'no-control-regex': 'off',
      // The compiler knows every name better.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          caughtErrors: 'none',
          ignoreRestSiblings: true,
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      'import/no-restricted-paths': [
        'error',
        { basePath, zones: zonesOfTests },
      ],
      'max-lines': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: DEFAULT_EXPORTS,
    rules: { 'import/no-default-export': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@vtex/|koa|@koa/|graphql|@apollo/|pg$|@electric-sql/)',
              message:
                'Domain and operations know no framework, wire or database. Translate at the edge and hand in words of the domain.',
            },
            {
              regex: '^(node:|fs|http|https|net|process$)',
              message:
                'Domain and operations do no I/O. Ask for it through a port in Deps.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
          message:
            'Time comes in: take `clock` from Deps or an instant as an argument.',
        },
        {
          selector:
            "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message:
            'Chance comes in: the same input gives the same output here.',
        },
      ],
    },
  },
  {
    files: BROWSER,
    extends: [a11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['react/**/*.{ts,tsx}'],
    ignores: ['react/data/**', 'react/typings/**', ...TESTS],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@apollo/|graphql)',
              message:
                'Only react/data speaks GraphQL. Write a hook there that answers in the words of react/model.',
            },
          ],
        },
      ],
    },
  },
  prettier
)
