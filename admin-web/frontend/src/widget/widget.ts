import { buttonIcon, style } from './looks'
import { zh } from './zh-CN'

interface Settings {
  account: string
  label: string
  identity?: { member_id: string; exp: number; identity_hash: string }
}

type FromChat = { gongyou: 'ready' | 'close' } | { gongyou: 'unread'; count: number }

/**
 * A button on a page of somebody else, and the chat in a window above it. The chat itself is our page in a frame: nothing of
 * it mixes with the host page, and the host's scripts cannot read it.
 */
export class Widget {
  private readonly host = document.createElement('div')
  private readonly button = document.createElement('button')
  private readonly badge = document.createElement('span')
  private readonly panel = document.createElement('div')
  private frame: HTMLIFrameElement | null = null
  private open = false

  constructor(
    private readonly origin: string,
    private readonly settings: Settings,
  ) {
    const root = this.host.attachShadow({ mode: 'open' })
    this.button.type = 'button'
    this.button.setAttribute('aria-expanded', 'false')
    this.button.innerHTML = buttonIcon
    this.button.append(settings.label, this.badge)
    this.badge.className = 'badge'
    this.badge.hidden = true
    this.panel.className = 'panel'
    this.panel.hidden = true
    this.panel.setAttribute('role', 'dialog')
    this.panel.setAttribute('aria-label', zh.window)
    style(root)
    root.append(this.panel, this.button)
    this.button.addEventListener('click', () => this.show(!this.open))
    root.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && this.show(false))
    window.addEventListener('message', (event) => this.hear(event as MessageEvent<FromChat>))
  }

  attach(): void {
    document.body.append(this.host)
  }

  /** Opens the window, or closes it; the conversation goes on in it all the same. */
  show(open: boolean): void {
    if (open === this.open) {
      return
    }
    this.open = open
    this.button.setAttribute('aria-expanded', String(open))
    this.panel.hidden = !open
    this.frame ??= open ? this.load() : null
    this.tell({ gongyou: 'shown', shown: open })
    if (open) {
      this.frame?.focus()
    } else {
      this.button.focus()
    }
  }

  private load(): HTMLIFrameElement {
    const frame = document.createElement('iframe')
    frame.title = zh.window
    frame.src = `${this.origin}/embed/${encodeURIComponent(this.settings.account)}`
    frame.allow = 'clipboard-write'
    this.panel.append(frame)
    return frame
  }

  private hear({ source, origin, data }: MessageEvent<FromChat>): void {
    if (!this.frame || source !== this.frame.contentWindow || origin !== this.origin) {
      return
    }
    if (data?.gongyou === 'ready') {
      this.tell({ gongyou: 'hello', identity: this.settings.identity, shown: this.open })
    } else if (data?.gongyou === 'close') {
      this.show(false)
    } else if (data?.gongyou === 'unread') {
      this.badge.hidden = data.count === 0
      this.badge.textContent = String(Math.min(data.count, 99))
      this.button.setAttribute('aria-label', data.count ? zh.unread(this.settings.label, data.count) : this.settings.label)
    }
  }

  private tell(message: unknown): void {
    this.frame?.contentWindow?.postMessage(message, this.origin)
  }
}

/** Reads the settings from the attributes of the script tag. */
export function settingsOf({ dataset }: HTMLScriptElement): Settings {
  const { account = 'h5', label = zh.label, memberId, exp, identityHash } = dataset
  return {
    account,
    label,
    identity:
      memberId && exp && identityHash ? { member_id: memberId, exp: Number(exp), identity_hash: identityHash } : undefined,
  }
}
