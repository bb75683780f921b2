/** Several projects ask for it, and one after the other. */
export default async function stop() {
  await globalThis.testPostgres?.stop()
  globalThis.testPostgres = undefined
}
