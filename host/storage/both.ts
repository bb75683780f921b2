/** Two things that go on at the same time, of which neither is left alone. */

/** Both, or the failure of the first that failed, once the other has ended too. */
export async function both<A, B>(
  first: Promise<A>,
  second: Promise<B>
): Promise<[A, B]> {
  await Promise.allSettled([first, second])

  return [await first, await second]
}
