import { onBeforeUnmount, onMounted } from 'vue'

/** Runs an action when its key is pressed, unless the person is writing, holds a modifier, or a dialog is open. */
export function useShortcuts(actions: Record<string, (event: KeyboardEvent) => void>): void {
  function pressed(event: KeyboardEvent): void {
    const action = actions[event.key]
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !busy(event)) {
      action(event)
    }
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

function busy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null
  const writing = target?.closest('input, textarea, select, [contenteditable], [role="combobox"]')
  // Enter on a link or button already means something.
  const acting = event.key === 'Enter' && target?.closest('a, button')
  return Boolean(writing || acting || document.querySelector('.el-overlay:not([style*="display: none"])'))
}
