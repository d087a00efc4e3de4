package org.gongyou.core.privacy;

import org.gongyou.servers.OnH2;

@OnH2
class NothingInClearOnH2Test extends NothingInClearContract {}
