/** A way to a server on which nothing gets through for as long as a test wants. */
import { once } from 'node:events'
import { AddressInfo, connect, createServer, Socket } from 'node:net'

export type StallingProxy = {
  /** The address of the server, by way of the proxy. */
  readonly url: string
  /** From now on nothing gets through, and no connection is cut either. */
  readonly stall: () => void
  readonly goOn: () => void
  readonly stop: () => void
}

export async function startStallingProxy(
  serverUrl: string
): Promise<StallingProxy> {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let isStalled = false

  const join = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('data', (chunk) => to.write(chunk))
    from.on('error', () => undefined)
    from.once('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    if (isStalled) from.pause()
  }

  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)

    join(near, far)
    join(far, near)
  }).listen(0, '127.0.0.1')

  await once(proxy, 'listening')
  const url = new URL(serverUrl)

  url.port = String((proxy.address() as AddressInfo).port)

  return {
    url: url.toString(),
    stall: () => {
      isStalled = true
      sockets.forEach((socket) => socket.pause())
    },
    goOn: () => {
      isStalled = false
      sockets.forEach((socket) => socket.resume())
    },
    stop: () => {
      proxy.close()
      sockets.forEach((socket) => socket.destroy())
    },
  }
}
