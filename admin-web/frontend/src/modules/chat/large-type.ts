import { ref, watchEffect } from 'vue'

const key = 'gongyou.large-type'

/** Whether this reader wants large type; remembered where the browser lets us. */
export function useLargeType() {
  const large = ref(remembered())
  watchEffect(() => {
    document.documentElement.classList.toggle('large-type', large.value)
    try {
      if (large.value) {
        window.localStorage.setItem(key, 'on')
      } else {
        window.localStorage.removeItem(key)
      }
    } catch {
      // A browser that forbids storage asks again next time.
    }
  })
  return large
}

function remembered(): boolean {
  try {
    return window.localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}
