/** A piece of a WeChat text: words, a link, or words that are sent when tapped. */
export type Piece = { text: string; href?: string; say?: { text: string; menuId: string } }

const anchors = /<a\s+href=(["'])(.*?)\1[^>]*>([\s\S]*?)<\/a>|(https?:\/\/[^\s<>"'，。；！？、（）]+)/gi

/** Reads a text as WeChat's own client does: it knows one tag, and a link that answers in the person's place. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(anchors)) {
    if (match.index > from) {
      pieces.push({ text: text.slice(from, match.index) })
    }
    pieces.push(match[4] ? { text: match[4], href: match[4] } : anchor(match[2]!, match[3]!))
    from = match.index + match[0].length
  }
  if (from < text.length) {
    pieces.push({ text: text.slice(from) })
  }
  return pieces
}

function anchor(href: string, label: string): Piece {
  const address = href.replace(/&amp;/g, '&')
  if (address.startsWith('weixin://bizmsgmenu')) {
    const parameters = new URLSearchParams(address.slice(address.indexOf('?') + 1))
    return { text: label, say: { text: parameters.get('msgmenucontent') ?? label, menuId: parameters.get('msgmenuid') ?? '' } }
  }
  return /^https?:\/\//i.test(address) ? { text: label, href: address } : { text: label }
}
