package org.gongyou.core.aid;

import org.gongyou.servers.OnH2;

@OnH2
class ReviewOnH2Test extends ReviewContract {}
