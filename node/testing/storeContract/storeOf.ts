import { Store } from '../../domain/store'

/** Gives the store to tests, once it is open. */
export type StoreOf = () => Store
