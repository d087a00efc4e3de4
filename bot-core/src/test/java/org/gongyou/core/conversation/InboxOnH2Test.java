package org.gongyou.core.conversation;

import org.gongyou.servers.OnH2;

@OnH2
class InboxOnH2Test extends InboxContract {}
