import { testStates } from './states'

testStates('es')
