import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [vue()],
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    // Only what is broken takes so long, also on a machine that has much else to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubGlobals: true,
    server: { deps: { inline: ['element-plus'] } },
  },
})
