/** Turns are taken on a database as on any other store. */
export { Turns } from '../../node/storage/turns'
