package org.gongyou.core.wellbeing;

import org.gongyou.servers.OnH2;

@OnH2
class CrisisCareOnH2Test extends CrisisCareContract {}
