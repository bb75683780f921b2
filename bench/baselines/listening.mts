/** Tells the bench where a baseline listens. */
import { Server } from 'node:http'
import { AddressInfo } from 'node:net'

/** A server that serves on a free port of loopback. */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    tellPort((server.address() as AddressInfo).port)
  })
}

export function tellPort(port: number): void {
  process.send?.(port)
}
