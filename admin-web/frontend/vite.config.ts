import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import { defineConfig, type BuildOptions } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const backend = process.env.GONGYOU_BACKEND ?? 'http://localhost:8080'

/** Members come with old phones and the browsers built into WeChat; operators with a current browser. */
const targets: Record<string, string[]> = {
  h5: ['es2020', 'chrome87', 'safari14'],
  console: ['es2022', 'chrome107', 'safari16', 'firefox104'],
  'simulator-app': ['es2022', 'chrome107', 'safari16', 'firefox104'],
  widget: ['es2020', 'chrome87', 'safari14'],
}

/** What other sites load by one script tag: a single file without imports. */
const widget: BuildOptions = {
  lib: { entry: here('./entries/widget/main.ts'), formats: ['iife'], name: 'GongyouWidget', fileName: () => 'widget.js' },
}

/** A page with the framework in a file of its own, which changes more rarely. */
const page: BuildOptions = {
  rolldownOptions: {
    checks: { pluginTimings: false },
    output: {
      codeSplitting: { groups: [{ name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ }] },
    },
  },
}

/** One project, four entries. The mode names the entry: `vite build --mode h5`. */
export default defineConfig(({ mode }) => {
  const entry = mode in targets ? mode : 'h5'
  return {
    root: here(`./entries/${entry}`),
    publicDir: entry === 'widget' ? false : here('./public'),
    base: `/${entry}/`,
    cacheDir: here(`./node_modules/.vite/${entry}`),
    resolve: { alias: { '@': here('./src') } },
    plugins: [
      vue(),
      entry === 'console' && Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver()] }),
    ],
    build: {
      outDir: here(`./dist/${entry}`),
      emptyOutDir: true,
      target: targets[entry],
      reportCompressedSize: false,
      ...(entry === 'widget' ? widget : page),
    },
    server: {
      proxy: {
        '^/(api|channels|simulator|cards)(/|$)': { target: backend, ws: true },
      },
    },
  }
})
