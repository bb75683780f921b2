import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './folderLock'
import { thisProcess } from './processes'
import { newFolder } from './testing/harnesses'

let dataDir: string
let remove: () => void

beforeEach(() => {
  ;({ dataDir, remove } = newFolder())
})

afterEach(() => remove())

function leaveLock(content: string): void {
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'lock'), content)
}

/** A process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

test('a folder is made when it is missing, and nothing is left in it when it is given back', () => {
  const unlock = lockFolder(dataDir)

  expect(readdirSync(dataDir)).toEqual(['lock'])
  unlock()
  expect(readdirSync(dataDir)).toEqual([])
})

test('a folder that is open in this process is refused', () => {
  const unlock = lockFolder(dataDir)

  expect(() => lockFolder(dataDir)).toThrow(
    `The data folder ${dataDir} is in use by process ${process.pid}.`
  )
  unlock()
  lockFolder(dataDir)()
})

test('a folder that another process has open is refused, and its lock stays', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])

  await once(other, 'spawn')

  try {
    leaveLock(JSON.stringify({ pid: other.pid, started: null }))

    expect(() => lockFolder(dataDir)).toThrow(
      `in use by process ${other.pid}. Stop that process, or choose another DATA_DIR.`
    )
    expect(readdirSync(dataDir)).toEqual(['lock'])
  } finally {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
})

test.each([
  ['a process that has ended', () => ({ pid: endedProcess(), started: null })],
  [
    'an earlier process with the pid of this one',
    () => ({ pid: process.pid, started: 'an earlier boot' }),
  ],
  [
    'an earlier process with the pid of another one',
    () => ({ pid: process.ppid, started: 'an earlier boot' }),
  ],
])('a lock left by %s is taken over', (_, holder) => {
  leaveLock(JSON.stringify(holder()))
  const unlock = lockFolder(dataDir)

  expect(readdirSync(dataDir)).toEqual(['lock'])
  unlock()
})

test('a lock cut short by the end of the machine is taken over', () => {
  leaveLock('{"pi')
  lockFolder(dataDir)()
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)
})

test('a process tells when it began, so that its pid alone is no proof', () => {
  const { pid, started } = thisProcess()

  expect(pid).toBe(process.pid)
  if (process.platform === 'linux') expect(started).toMatch(/^\S+ \d+$/)
  else expect(started).toBeNull()
})
