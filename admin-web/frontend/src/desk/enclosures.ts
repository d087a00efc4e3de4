import { desk } from './desk'

const mostBytes = 10 * 1024 * 1024
const types = ['image/jpeg', 'image/png', 'application/pdf']

/** Why a file cannot be enclosed; empty if it can, as far as can be seen from here. */
export function enclosureFault(file: { size: number; type: string }): string {
  if (!types.includes(file.type)) {
    return '只能附 jpg、png 或 PDF，请换一个文件。'
  }
  return file.size > mostBytes ? '文件太大了，不能超过 10 MB，请压缩后再附。' : ''
}

/** Sends what is to be enclosed ahead, and says by which id it is named; nothing for nothing. */
export async function sendAhead(file: File | null): Promise<string | undefined> {
  return file ? (await desk.postFile<{ id: string }>('/api/enclosures', file)).id : undefined
}
