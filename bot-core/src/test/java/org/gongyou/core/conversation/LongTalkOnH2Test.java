package org.gongyou.core.conversation;

import org.gongyou.servers.OnH2;

@OnH2
class LongTalkOnH2Test extends LongTalkContract {}
