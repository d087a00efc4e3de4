package org.gongyou.core.aid;

import org.gongyou.servers.OnH2;

@OnH2
class VisitsOnH2Test extends VisitsContract {}
