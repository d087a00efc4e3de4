package org.gongyou.core.wellbeing;

import org.gongyou.servers.OnH2;

@OnH2
class WellbeingOnH2Test extends WellbeingContract {}
