package org.gongyou.core.union;

import org.gongyou.servers.OnH2;

@OnH2
class UnionsOnH2Test extends UnionsContract {}
