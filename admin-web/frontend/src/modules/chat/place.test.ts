import { describe, expect, it } from 'vitest'
import { signedOnly } from './place'

describe('place', () => {
  it('takes from the host page only an identity that is signed', () => {
    const signed = { member_id: 'm', exp: 1, identity_hash: 'h' }

    expect(signedOnly({ ...signed, visitor_id: 'known-to-the-host' } as never)).toEqual(signed)
    expect(signedOnly({ visitor_id: 'known-to-the-host' } as never)).toBeUndefined()
    expect(signedOnly({ member_id: 'm' })).toBeUndefined()
    expect(signedOnly(undefined)).toBeUndefined()
  })
})
