import { describeStore } from '../../node/testing/storeContract'
import { onPostgres } from './testing/harnesses'

describeStore('A PostgreSQL server', onPostgres)
