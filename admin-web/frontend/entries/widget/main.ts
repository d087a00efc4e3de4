import { settingsOf, Widget } from '@/widget/widget'

const script = document.currentScript as HTMLScriptElement
const widget = new Widget(new URL(script.src).origin, settingsOf(script))
if (document.body) {
  widget.attach()
} else {
  document.addEventListener('DOMContentLoaded', () => widget.attach())
}
