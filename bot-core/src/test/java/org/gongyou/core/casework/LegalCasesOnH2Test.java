package org.gongyou.core.casework;

import org.gongyou.servers.OnH2;

@OnH2
class LegalCasesOnH2Test extends LegalCasesContract {}
