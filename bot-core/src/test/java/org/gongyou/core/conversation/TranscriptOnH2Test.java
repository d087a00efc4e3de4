package org.gongyou.core.conversation;

import org.gongyou.servers.OnH2;

@OnH2
class TranscriptOnH2Test extends TranscriptContract {}
