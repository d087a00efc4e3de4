// The platform's side of message encryption, by the runtime's own crypto module and nothing of ours. Reads one JSON object
// per line: {key, appId, token, timestamp, nonce, encrypted}; writes what it found, and the message back under a seal of
// its own: {text, appId, signature, encrypted}.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'

const keyOf = (encodingAesKey) => Buffer.from(encodingAesKey + '=', 'base64')

function open(key, encrypted) {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()])
  const end = plain.length - plain[plain.length - 1]
  const length = plain.readUInt32BE(16)
  return { text: plain.subarray(20, 20 + length).toString('utf8'), appId: plain.subarray(20 + length, end).toString('utf8') }
}

function seal(key, text, appId) {
  const message = Buffer.from(text, 'utf8')
  const size = Buffer.alloc(4)
  size.writeUInt32BE(message.length)
  const body = Buffer.concat([randomBytes(16), size, message, Buffer.from(appId, 'utf8')])
  const pad = 32 - (body.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([body, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}

const sign = (...parts) => createHash('sha1').update(parts.sort().join(''), 'utf8').digest('hex')

for await (const line of createInterface({ input: process.stdin })) {
  const { key, appId, token, timestamp, nonce, encrypted } = JSON.parse(line)
  const found = open(keyOf(key), encrypted)
  const signature = sign(token, timestamp, nonce, encrypted)
  process.stdout.write(JSON.stringify({ ...found, signature, encrypted: seal(keyOf(key), found.text, appId) }) + '\n')
}
