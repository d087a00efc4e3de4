package org.gongyou.core.batch;

import org.gongyou.servers.OnH2;

@OnH2
class JoinBatchesOnH2Test extends JoinBatchesContract {}
