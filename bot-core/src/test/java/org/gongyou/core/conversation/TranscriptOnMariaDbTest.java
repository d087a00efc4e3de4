package org.gongyou.core.conversation;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class TranscriptOnMariaDbTest extends TranscriptContract {}
