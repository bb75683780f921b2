import { describeStore } from '../../node/testing/storeContract'
import { onPostgres } from './harnesses'

describeStore('A PostgreSQL server', onPostgres)
