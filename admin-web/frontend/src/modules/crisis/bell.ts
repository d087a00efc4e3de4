const tone = 880
const strokes = [0, 0.35, 0.7]

let context: AudioContext | null = null

/** Rings three times. A browser may keep a page silent on which nobody has clicked yet; the title and the bar tell it all the same. */
export function ring(): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    strokes.forEach((after) => strike(context!, context!.currentTime + after))
  } catch {
    // No sound device: the title and the bar tell it.
  }
}

function strike(on: AudioContext, at: number): void {
  const voice = on.createOscillator()
  const loudness = on.createGain()
  voice.frequency.value = tone
  loudness.gain.setValueAtTime(0.4, at)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.3)
  voice.connect(loudness).connect(on.destination)
  voice.start(at)
  voice.stop(at + 0.3)
}
