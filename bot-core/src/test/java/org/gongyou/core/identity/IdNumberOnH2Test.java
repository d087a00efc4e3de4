package org.gongyou.core.identity;

import org.gongyou.servers.OnH2;

@OnH2
class IdNumberOnH2Test extends IdNumberContract {}
