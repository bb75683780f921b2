import { describeStore } from '../../node/testing/storeContract'
import { inMemory, onDisk } from './testing/harnesses'

describeStore('The embedded database in memory', () => inMemory())
describeStore('The embedded database on disk', onDisk)
