/** A piece of a message: plain words, or words that lead somewhere. */
export interface Piece {
  text: string
  href?: string
}

const patterns = /(https?:\/\/[^\s<>"'，。；！？、（）《》【】]+)|(^|[^\d])(12(?:351|356|348|333|338|345|355))(?!\d)/g

/** Finds web addresses and the public hotlines in a text, so that they can be tapped. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(patterns)) {
    const words = match[1] ?? match[3]!
    const start = match.index + (match[2]?.length ?? 0)
    if (start > from) {
      pieces.push({ text: text.slice(from, start) })
    }
    pieces.push({ text: words, href: match[1] ? words : `tel:${words}` })
    from = start + words.length
  }
  if (from < text.length) {
    pieces.push({ text: text.slice(from) })
  }
  return pieces
}

/** Whether a link sent by the service may be opened: our own pages and the web, never a script. */
export function safeHref(url: string): string | undefined {
  return /^(https?:\/\/|tel:|\/(?!\/))/i.test(url) ? url : undefined
}
