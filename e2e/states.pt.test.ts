import { testStates } from './states'

testStates('pt')
