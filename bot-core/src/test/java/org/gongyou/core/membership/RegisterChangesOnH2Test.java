package org.gongyou.core.membership;

import org.gongyou.servers.OnH2;

@OnH2
class RegisterChangesOnH2Test extends RegisterChangesContract {}
