package org.gongyou.core.approval;

import org.gongyou.servers.OnH2;

@OnH2
class TransfersOnH2Test extends TransfersContract {}
