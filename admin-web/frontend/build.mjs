// Builds the three pages and the widget, and does as little as it can: dependencies are installed only when the lock changed, and the
// pages are built only when their sources did. Run by Maven before the resources are copied; needs Node 20.19 and npm.
//
//   node build.mjs          install if needed, check types, build into dist/
//   node build.mjs test     the same, then the unit tests (skipped while nothing changed since they last passed)
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const entries = ['h5', 'console', 'simulator-app', 'widget']
const manifests = ['package.json', 'package-lock.json', '.npmrc']
const sources = ['src', 'entries', 'public', 'build.mjs', 'vite.config.ts', 'vitest.config.ts', 'tsconfig.json', ...manifests]

const installedStamp = join(here, 'node_modules', '.gongyou-installed')
const builtStamp = join(here, 'dist', '.built')
const testedStamp = join(here, 'dist', '.tested')

await main().catch((error) => {
  console.error(`[frontend] ${error.message}`)
  process.exit(1)
})

async function main() {
  requireNode(20, 19)
  await install()
  await build()
  if (process.argv.includes('test')) {
    await test()
  }
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number)
  if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
    throw new Error(`needs Node ${major}.${minor} or newer, this is ${process.versions.node}`)
  }
}

async function install() {
  const wanted = fingerprint(manifests)
  if (stamped(installedStamp, wanted)) {
    return
  }
  console.log('[frontend] installing dependencies')
  await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  stamp(installedStamp, wanted)
}

async function build() {
  const wanted = fingerprint(sources)
  const complete = entries.every((entry) => existsSync(join(here, 'dist', entry, entry === 'widget' ? 'widget.js' : 'index.html')))
  if (complete && stamped(builtStamp, wanted)) {
    console.log('[frontend] up to date')
    return
  }
  rmSync(builtStamp, { force: true })
  await run(process.execPath, [join('node_modules', 'vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit'])
  for (const entry of entries) {
    await run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', entry, '--logLevel', 'warn'])
  }
  stamp(builtStamp, wanted)
  console.log(`[frontend] built ${entries.join(', ')}`)
}

async function test() {
  const wanted = fingerprint(sources)
  if (stamped(testedStamp, wanted)) {
    console.log('[frontend] tests passed already')
    return
  }
  await run(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), 'run'])
  stamp(testedStamp, wanted)
}

/** A hash over the names and contents of these files and folders, and over the version of Node. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap((path) => filesUnder(join(here, path))).sort()) {
    hash.update(`\0${relative(here, file).split(sep).join('/')}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) {
    return []
  }
  if (!statSync(path).isDirectory()) {
    return [path]
  }
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}

function stamped(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}

function run(command, args) {
  const env = { ...process.env }
  // A production environment would make npm leave out the tools that build the pages.
  delete env.NODE_ENV
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: here, env, stdio: 'inherit', shell: command.endsWith('.cmd') })
    child.on('error', (error) =>
      reject(error.code === 'ENOENT' ? new Error(`${command} was not found: install Node 20 with npm`) : error))
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)))
  })
}
