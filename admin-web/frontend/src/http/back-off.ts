/** Waits longer after each failure: about 1, 2, 4 … seconds, scattered so that many clients do not come back at once. */
export class BackOff {
  private failures = 0
  private wake: (() => void) | null = null

  constructor(
    private readonly first = 1000,
    private readonly most = 30_000,
    private readonly random: () => number = Math.random,
  ) {}

  /** How long the next wait will be, in milliseconds. */
  next(): number {
    const full = Math.min(this.first * 2 ** this.failures, this.most)
    this.failures += 1
    return Math.round(full * (0.75 + this.random() * 0.5))
  }

  reset(): void {
    this.failures = 0
  }

  /** Waits; ends early by {@link hurry} or when the signal aborts. */
  pause(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.wake = null
        signal?.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, this.next())
      this.wake = end
      signal?.addEventListener('abort', end)
      if (signal?.aborted) {
        end()
      }
    })
  }

  /** The network is back, or the person asked: try again now. */
  hurry(): void {
    this.failures = 0
    this.wake?.()
  }
}
