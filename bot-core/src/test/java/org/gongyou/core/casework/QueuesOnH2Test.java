package org.gongyou.core.casework;

import org.gongyou.servers.OnH2;

@OnH2
class QueuesOnH2Test extends QueuesContract {}
