/** How the button and the window look; inside a shadow root, so that the host page's styles and ours leave each other alone. */
const css = `
:host { all: initial; }
button {
  position: fixed; right: 20px; bottom: calc(20px + env(safe-area-inset-bottom)); z-index: 2147483000;
  display: inline-flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 20px; border: 0; border-radius: 26px;
  background: #b3121d; color: #fff; box-shadow: 0 4px 18px rgb(60 20 20 / 30%); cursor: pointer;
  font: 600 17px/1.2 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
}
button:hover { background: #8e0d16; }
button:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 3px; }
svg { flex: none; }
.badge {
  min-width: 22px; padding: 2px 6px; border-radius: 11px; background: #fff; color: #8e0d16; font-size: 14px; text-align: center;
}
.panel {
  position: fixed; right: 20px; bottom: 84px; z-index: 2147483000; width: min(400px, calc(100vw - 40px));
  height: min(640px, calc(100vh - 110px)); overflow: hidden; border-radius: 16px; background: #f5f2ee;
  box-shadow: 0 8px 40px rgb(40 20 20 / 35%);
}
[hidden] { display: none !important; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
@media (max-width: 520px) {
  .panel { inset: 0; width: 100%; height: 100%; border-radius: 0; }
}
`

export const buttonIcon =
  '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M4 5h16v11H9l-5 4V5Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/></svg>'

/** A sheet made by script is allowed where the host page's policy forbids styles in the text. */
export function style(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root && typeof CSSStyleSheet.prototype.replaceSync === 'function') {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } else {
    const element = document.createElement('style')
    element.textContent = css
    root.append(element)
  }
}
