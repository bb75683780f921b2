import { describeStore } from '../../node/testing/storeContract'
import { onMasterData } from './testing/onMasterData'

describeStore('Master Data', onMasterData)
