import { testStates } from './states'

testStates('en')
