import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppChannel, NoSocket, type Follower } from './app-channel'

const nobody: Follower = { opened() {}, entry() {}, signal() {}, reset() {}, bytes() {} }

describe('app channel', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('says that there is no socket where the browser throws at the mere try', async () => {
    vi.stubGlobal('WebSocket', class {
      constructor() {
        throw new DOMException('insecure', 'SecurityError')
      }
    })

    const following = new AppChannel('h5', 'https://union.example').socket('t', 0, nobody, new AbortController().signal)

    await expect(following).rejects.toBeInstanceOf(NoSocket)
  })
})
