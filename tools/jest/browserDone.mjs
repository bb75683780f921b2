export default async function browserDone() {
  await globalThis.endToEnd?.browser.close()
  await globalThis.endToEnd?.host.stop()
}
